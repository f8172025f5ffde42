package org.maplebridge.app;

import java.util.logging.LogManager;
import org.maplebridge.cli.CommandLineInterface;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // libraries that log through java.util.logging have nothing to tell a user
    LogManager.getLogManager().reset();
    int code = CommandLineInterface.run(new LocalApplication(), arguments);
    System.exit(code);
  }
}
