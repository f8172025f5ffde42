package org.maplebridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "显示版本")
final class VersionCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();

  VersionCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println("maplebridge " + application.version() + " (Java " + Runtime.version() + ")");
    return ExitCode.DONE;
  }
}
