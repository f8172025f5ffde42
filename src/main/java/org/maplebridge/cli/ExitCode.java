package org.maplebridge.cli;

/** What a command's exit code says. */
final class ExitCode {

  static final int DONE = 0;

  /** Some inputs failed; the rest is loaded. */
  static final int SOME_FAILED = 1;

  /** Wrong use. */
  static final int USAGE = 2;

  /** The machine: disk, port, JDK, a home in use. */
  static final int MACHINE = 3;

  private ExitCode() {}
}
