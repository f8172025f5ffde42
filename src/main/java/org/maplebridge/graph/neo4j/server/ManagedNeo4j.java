package org.maplebridge.graph.neo4j.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphState.Status;
import org.maplebridge.graph.neo4j.DriverLogging;
import org.maplebridge.graph.neo4j.GraphServer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stock Neo4j server as a child process. Made without I/O; {@link #start} returns at once, and
 * the state tells how far it is.
 *
 * <p>The password is random, lives in a file that only its owner can read, and reaches the server's
 * own tool as {@code @file}: it never stands in a command line.
 */
public final class ManagedNeo4j implements GraphServer {

  private static final Logger log = LoggerFactory.getLogger(ManagedNeo4j.class);
  private static final String USER = "neo4j";
  private static final Duration POLL = Duration.ofMillis(200);

  private final ServerSettings settings;

  /** With less bytes on the disk than this, its write ahead log can't grow. */
  private static final long LEAST_FREE = 16L * 1024 * 1024;

  /** An empty store with its logs takes some forty. */
  private static final long LEAST_FREE_AT_FIRST = 64L * 1024 * 1024;

  private final ServerFolder folder;
  private final Thread shutdown = new Thread(this::stopQuietly, "graph-server-shutdown");

  private volatile GraphState state = new GraphState(Status.STOPPED, -1, "图数据库尚未启动。");
  private volatile @Nullable Endpoint endpoint;
  private volatile @Nullable Process process;
  private volatile boolean closing;
  private @Nullable CompletableFuture<Endpoint> started;

  public ManagedNeo4j(ServerSettings settings) {
    this.settings = settings;
    this.folder = new ServerFolder(settings.folder().toAbsolutePath().normalize());
  }

  /**
   * Starts the server in the background; a second call returns the same start.
   *
   * @return its address once it answers, or failed with an {@link IOException} that says why in one
   *     sentence
   */
  public synchronized CompletionStage<Endpoint> start() {
    if (started == null) {
      CompletableFuture<Endpoint> future = new CompletableFuture<>();
      started = future;
      state = new GraphState(Status.STARTING, -1, "图数据库正在启动，请稍候。");
      Runtime.getRuntime().addShutdownHook(shutdown);
      Thread.ofPlatform().name("graph-server-start").daemon().start(() -> launch(future));
    }
    return started;
  }

  @Override
  public String whenAway() {
    return hasRoom(LEAST_FREE) ? GraphServer.super.whenAway() : noRoom();
  }

  private boolean hasRoom(long bytes) {
    try {
      return Files.getFileStore(folder.root()).getUsableSpace() >= bytes;
    } catch (IOException | SecurityException e) {
      return true; // not known: let it try
    }
  }

  private String noRoom() {
    return "磁盘已满，图数据库不能写入 " + folder.root() + "：请清理磁盘空间后重启服务；已载入的内容不受影响。";
  }

  @Override
  public GraphState state() {
    Process running = process;
    if (state.isReady() && running != null && !running.isAlive()) {
      state = failed("图数据库进程意外结束，请重新启动服务；日志在 " + folder.logs());
    }
    return state;
  }

  @Override
  public Optional<Endpoint> endpoint() {
    return state().isReady() ? Optional.ofNullable(endpoint) : Optional.empty();
  }

  /** The child's process id while it runs. */
  public Optional<Long> pid() {
    Process running = process;
    return running == null || !running.isAlive() ? Optional.empty() : Optional.of(running.pid());
  }

  /** Stops the child politely, then by force; returns when it is gone. */
  @Override
  public void close() {
    stopQuietly();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdown);
    } catch (IllegalStateException e) {
      log.debug("Closed while the machine shuts down");
    }
  }

  private void launch(CompletableFuture<Endpoint> future) {
    try {
      checkLib();
      folder.create();
      if (!hasRoom(folder.hasStore() ? LEAST_FREE : LEAST_FREE_AT_FIRST)) {
        throw new IOException(noRoom());
      }
      stopSurvivor();
      ensurePassword();
      int port = freePort();
      folder.writeConfiguration(settings, port);
      Process child = spawn(port);
      Endpoint address = new Endpoint("bolt://127.0.0.1:" + port, USER, folder.password(), null);
      awaitReady(child, address);
      endpoint = address;
      state = new GraphState(Status.READY, -1, "图数据库已就绪。");
      future.complete(address);
    } catch (IOException e) {
      fail(future, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(future, new IOException("启动图数据库时被中断。", e));
    }
  }

  private void fail(CompletableFuture<Endpoint> future, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    log.warn("The graph server did not start: {}", reason);
    state = closing ? stopped() : failed(reason);
    future.completeExceptionally(e);
    killChild();
  }

  private static GraphState failed(String message) {
    return new GraphState(Status.FAILED, -1, message);
  }

  private static GraphState stopped() {
    return new GraphState(Status.STOPPED, -1, "图数据库已停止。");
  }

  private void checkLib() throws IOException {
    if (!Files.isDirectory(settings.lib())) {
      throw new IOException("找不到图数据库程序目录 " + settings.lib() + "，请重新构建或安装。");
    }
  }

  private void stopSurvivor() throws InterruptedException {
    Optional<ProcessHandle> survivor =
        Survivor.read(folder.pidFile()).flatMap(s -> s.find(folder.home()));
    if (survivor.isPresent()) {
      log.info("Stopping the graph server that an earlier run left behind");
      state = new GraphState(Status.STARTING, -1, "正在停止上次遗留的图数据库进程。");
      Survivor.stop(survivor.get(), settings.stopTimeout());
    }
  }

  private void ensurePassword() throws IOException, InterruptedException {
    if (folder.hasPassword()) {
      return;
    }
    if (folder.hasStore()) {
      throw new IOException("图数据库的口令文件丢失：" + folder.root().resolve("password") + "，请从备份恢复。");
    }
    Path draft = folder.createPassword();
    List<String> command = java();
    command.addAll(List.of("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "@" + draft));
    Process tool = process(command).start();
    if (!tool.waitFor(settings.readyTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
      tool.destroyForcibly();
      throw new IOException("设置图数据库口令超时。");
    }
    if (tool.exitValue() != 0) {
      throw new IOException("设置图数据库口令失败，日志在 " + folder.console());
    }
    folder.keepPassword(draft);
  }

  private synchronized Process spawn(int port) throws IOException {
    if (closing) {
      throw new IOException("图数据库在启动时被停止。");
    }
    List<String> command = java();
    command.addAll(
        List.of(
            "org.neo4j.server.Neo4jCommunity",
            "--home-dir=" + folder.home(),
            "--config-dir=" + folder.conf()));
    Process child = process(command).start();
    process = child;
    Survivor.note(folder.pidFile(), child.toHandle(), port);
    return child;
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xms" + settings.initialHeapMegabytes() + "m");
    command.add("-Xmx" + settings.heapMegabytes() + "m");
    if (settings.bothCompilers()) {
      // what a chunk of rows needs goes with it: while it is young, where there is room for the
      // young
      command.add("-Xmn" + settings.youngMegabytes() + "m");
    } else {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "-cp",
            settings.lib().toAbsolutePath() + File.separator + "*"));
    return command;
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.console().toFile()))
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(k -> k.startsWith("NEO4J_") || k.equals("JAVA_TOOL_OPTIONS"));
    environment.put("NEO4J_HOME", folder.home().toString());
    environment.put("NEO4J_CONF", folder.conf().toString());
    return builder;
  }

  private void awaitReady(Process child, Endpoint address)
      throws IOException, InterruptedException {
    DriverLogging.quieten();
    Instant deadline = Instant.now().plus(settings.readyTimeout());
    Config config =
        Config.builder().withConnectionTimeout(2, TimeUnit.SECONDS).withoutEncryption().build();
    while (Instant.now().isBefore(deadline)) {
      if (!child.isAlive()) {
        throw new IOException("图数据库启动后立即退出，原因见日志 " + folder.console());
      }
      if (closing) {
        throw new IOException("图数据库在启动时被停止。");
      }
      if (listens(address) && answers(address, config)) {
        return;
      }
      Thread.sleep(POLL);
    }
    throw new IOException(
        "图数据库在 " + settings.readyTimeout().toSeconds() + " 秒内没有就绪，原因见日志 " + folder.logs());
  }

  private static boolean listens(Endpoint address) {
    int port = Integer.parseInt(address.uri().substring(address.uri().lastIndexOf(':') + 1));
    try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(Endpoint address, Config config) throws IOException {
    try (Driver driver =
        GraphDatabase.driver(
            address.uri(), AuthTokens.basic(address.user(), address.password()), config)) {
      driver.verifyConnectivity();
      return true;
    } catch (org.neo4j.driver.exceptions.SecurityException e) {
      throw new IOException("图数据库不接受保存的口令，请从备份恢复口令文件。", e);
    } catch (Neo4jException e) {
      return false;
    }
  }

  private void stopQuietly() {
    closing = true;
    endpoint = null;
    killChild();
    if (state.status() != Status.FAILED) {
      state = stopped();
    }
  }

  private synchronized void killChild() {
    Process child = process;
    if (child == null) {
      return;
    }
    try {
      Survivor.stop(child.toHandle(), settings.stopTimeout());
      Files.deleteIfExists(folder.pidFile());
    } catch (InterruptedException e) {
      child.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.debug("The note about the graph server stays", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
