package org.maplebridge.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.cli.Application.Server;
import org.maplebridge.home.HomeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "启动服务")
final class ServeCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--host", description = "监听地址（默认 127.0.0.1）")
  private String host = "127.0.0.1";

  @Option(names = "--port", description = "端口（默认 8321；0 为任一空闲端口）")
  private int port = 8321;

  ServeCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (OpenHome home = application.open(options.settings());
        Server server = application.serve(home, host, port)) {
      Shutdown shutdown = Shutdown.whenAsked(server, home);
      spec.commandLine().getOut().println("服务地址 " + server.address());
      try {
        home.awaitGraph();
        spec.commandLine().getErr().println("图谱已就绪");
      } catch (HomeException e) {
        // search goes on without the graph
        spec.commandLine().getErr().println(e.getMessage());
        spec.commandLine().getErr().println("检索仍可使用。");
      }
      shutdown.await();
    }
    return ExitCode.DONE;
  }

  /** Closes what runs when the process is asked to stop, and lets the command wait for that. */
  record Shutdown(CountDownLatch done) {

    static Shutdown whenAsked(AutoCloseable... resources) {
      CountDownLatch done = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    for (AutoCloseable resource : resources) {
                      try {
                        resource.close();
                      } catch (Exception ignored) {
                        // stopping anyway
                      }
                    }
                    done.countDown();
                  },
                  "shutdown"));
      return new Shutdown(done);
    }

    void await() throws InterruptedException {
      done.await();
    }
  }
}
