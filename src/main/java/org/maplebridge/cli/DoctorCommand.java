package org.maplebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.graph.Totals;
import org.maplebridge.home.HomeException;
import org.maplebridge.model.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(name = "doctor", description = "检查 JDK、磁盘、图谱、索引及两者是否一致")
final class DoctorCommand implements Callable<Integer> {

  private static final long LEAST_FREE = 500L * 1024 * 1024;

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();
  private boolean healthy = true;

  DoctorCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    check(Runtime.version().feature() >= 25, "Java " + Runtime.version(), "请安装 JDK 25");
    checkDisk();
    var running = RunningService.find(options.folder());
    if (running.isPresent()) {
      checkService(running.get());
    } else {
      checkHome();
    }
    return healthy ? ExitCode.DONE : ExitCode.MACHINE;
  }

  private void checkDisk() {
    Path folder = options.folder().toAbsolutePath();
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      check(
          free >= LEAST_FREE,
          "磁盘 " + folder + " 剩余 " + free / 1024 / 1024 + " MB",
          "至少需要 500 MB：请清理磁盘，或用 --home 换一个位置");
      check(Files.isWritable(existing), "可写 " + existing, "请检查目录权限");
    } catch (IOException e) {
      check(false, "磁盘 " + folder, "读不到剩余空间，请检查磁盘");
    }
  }

  private void checkService(RunningService service) {
    JsonNode ready = service.get("/health", Map.of());
    check(true, "服务正在运行", "");
    print("健康状况 " + ready);
    try {
      print("就绪状况 " + service.get("/ready", Map.of()));
    } catch (HomeException e) {
      check(false, "服务尚未就绪", e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private void checkHome() {
    try (OpenHome home = application.open(options.settings())) {
      long before = home.index().change();
      home.awaitGraph();
      Totals totals = home.graph().totals(Viewer.LOCAL);
      check(
          true,
          "图谱：文献 " + totals.documents() + "，事实 " + totals.facts() + "，变更号 " + home.graph().change(),
          "");
      check(
          home.index().change() == home.graph().change(),
          "索引：" + home.index().size() + " 条，反映变更号 " + home.index().change(),
          "请运行 reindex");
      if (before != home.index().change()) {
        print("索引原先反映变更号 " + before + "，已自动补齐");
      }
    } catch (HomeException e) {
      check(false, "数据目录 " + options.folder(), e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private void check(boolean good, String what, String remedy) {
    healthy &= good;
    print((good ? "✓ " : "✗ ") + what + (good || remedy.isEmpty() ? "" : "：" + remedy));
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
  }
}
