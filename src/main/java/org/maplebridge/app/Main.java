package org.maplebridge.app;

import org.maplebridge.cli.CommandLineInterface;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // the scripts ask the JVM for the incubating vector module; its notice on stderr is for developers
    int code = CommandLineInterface.run(new LocalApplication(), arguments);
    System.exit(code);
  }
}
