package org.maplebridge.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application.GraphAddress;
import org.maplebridge.cli.Application.HomeSettings;
import picocli.CommandLine.Option;

/** Options of every command that works on a home. */
final class HomeOptions {

  @Option(names = "--home", paramLabel = "DIR", description = "数据目录（默认 ~/.maplebridge）")
  @Nullable Path home;

  @Option(
      names = "--graph-uri",
      paramLabel = "URI",
      description = "外部 Neo4j 地址，如 bolt://host:7687；不给则由本程序自行管理")
  @Nullable String graphUri;

  @Option(names = "--graph-user", paramLabel = "USER", description = "外部 Neo4j 的用户名（默认 neo4j）")
  String graphUser = "neo4j";

  Path folder() {
    return home != null ? home : Path.of(System.getProperty("user.home"), ".maplebridge");
  }

  /** The password of an external graph comes from the environment, never from the command line. */
  HomeSettings settings() {
    String password = System.getenv().getOrDefault("MAPLEBRIDGE_GRAPH_PASSWORD", "");
    return new HomeSettings(
        folder(), graphUri == null ? null : new GraphAddress(graphUri, graphUser, password));
  }
}
