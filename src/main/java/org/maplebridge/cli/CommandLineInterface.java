package org.maplebridge.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.home.HomeException;
import org.maplebridge.search.InvalidQueryException;
import org.maplebridge.source.HomeStorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one sentence for each way to fail, never a stack trace. */
public final class CommandLineInterface {

  private static final Logger log = LoggerFactory.getLogger(CommandLineInterface.class);

  private CommandLineInterface() {}

  @Command(
      name = "maplebridge",
      mixinStandardHelpOptions = false,
      description = "枫桥：治理案例的知识图谱与检索。每条事实都有原文为证。",
      synopsisSubcommandLabel = "COMMAND")
  static final class Root implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "请给出一个命令");
    }
  }

  /** Runs a command and gives its exit code. */
  public static int run(Application application, String... arguments) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand("demo", new DemoCommand(application))
            .addSubcommand("serve", new ServeCommand(application))
            .addSubcommand("load", new LoadCommand(application))
            .addSubcommand("load-villages", new LoadVillagesCommand(application))
            .addSubcommand("remove", new RemoveCommand(application))
            .addSubcommand("extract", new ExtractCommand(application))
            .addSubcommand("evaluate", new EvaluateCommand(application))
            .addSubcommand("search", new SearchCommand(application))
            .addSubcommand("similar", new SimilarCommand(application))
            .addSubcommand("rank", new RankCommand(application))
            .addSubcommand("reindex", new ReindexCommand(application))
            .addSubcommand("doctor", new DoctorCommand(application))
            .addSubcommand("version", new VersionCommand(application))
            .addSubcommand("help", new CommandLine.HelpCommand());
    line.getSubcommands().values().forEach(CommandLineInterface::addHelp);
    addHelp(line);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(CommandLineInterface::wrongUse);
    line.setExecutionExceptionHandler((e, command, _) -> failed(e, command));
    return line.execute(arguments);
  }

  /** Says how a command is used: {@code load --help} as well as {@code help load}. */
  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.userObject() instanceof CommandLine.HelpCommand) {
      spec.usageMessage().header("显示某个命令的用法");
    } else {
      spec.addOption(
          OptionSpec.builder("-h", "--help").usageHelp(true).description("显示用法").build());
    }
  }

  private static int wrongUse(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    e.getCommandLine().usage(err);
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command) {
    log.debug("The command failed", e);
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof InvalidQueryException query) {
      command.getErr().println(CommandWords.ZH.fault(query));
      return ExitCode.USAGE;
    }
    if (e instanceof WrongUseException) {
      command.getErr().println(message);
      return ExitCode.USAGE;
    }
    boolean known =
        e instanceof HomeException
            || e instanceof HomeStorageException
            || e instanceof GraphUnavailableException;
    command
        .getErr()
        .println(known ? message : "出错了：" + message + "。设 MAPLEBRIDGE_LOG=DEBUG 再试可看到详情");
    return ExitCode.MACHINE;
  }
}
