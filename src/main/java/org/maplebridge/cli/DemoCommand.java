package org.maplebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application.HomeSettings;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.cli.Application.Server;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.ingest.ImportService.Upload;
import org.maplebridge.model.Visibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "载入自带样例并启动服务")
final class DemoCommand implements Callable<Integer> {

  private static final String SAMPLE = "/sample/";

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--home", paramLabel = "DIR", description = "样例的数据目录（默认 ~/.maplebridge-demo）")
  private @Nullable Path home;

  @Option(names = "--port", description = "端口（默认 8321；0 为任一空闲端口）")
  private int port = 8321;

  DemoCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() throws Exception {
    Path folder =
        home != null ? home : Path.of(System.getProperty("user.home"), ".maplebridge-demo");
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (OpenHome open = application.open(new HomeSettings(folder, null));
        Server server = application.serve(open, "127.0.0.1", port)) {
      ServeCommand.Shutdown shutdown = ServeCommand.Shutdown.whenAsked(server, open);
      err.println("正在启动图谱……");
      open.awaitGraph();
      Progress progress = Progress.on(err);
      ImportReport report = open.imports().loadUploads(sample(), Visibility.PUBLIC, progress);
      progress.finish();
      Summaries.print(err, report);
      out.println("演示已就绪：" + server.address());
      out.println("试试检索：321、三线两化一平台、fengqiao、睦邻、安康。按 Ctrl+C 停止。");
      shutdown.await();
    }
    return ExitCode.DONE;
  }

  private static List<Upload> sample() throws IOException {
    List<Upload> uploads = new ArrayList<>();
    for (String name : new String(read("manifest.txt"), StandardCharsets.UTF_8).lines().toList()) {
      if (!name.isBlank()) {
        uploads.add(new Upload(name.strip(), read(name.strip())));
      }
    }
    return uploads;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE + name)) {
      if (in == null) {
        throw new IOException("样例缺少文件 " + name);
      }
      return in.readAllBytes();
    }
  }
}
