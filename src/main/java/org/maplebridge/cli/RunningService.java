package org.maplebridge.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.home.HomeException;
import org.maplebridge.home.RunFile;
import org.maplebridge.ingest.ImportListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service that runs on a home, as another process reaches it: over loopback, with the run's
 * secret.
 */
final class RunningService {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final RunFile run;

  private RunningService(RunFile run) {
    this.run = run;
  }

  static Optional<RunningService> find(Path home) {
    return RunFile.find(home).map(RunningService::new);
  }

  JsonNode get(String path, Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach((k, v) ->
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(k)
            .append('=')
            .append(URLEncoder.encode(v, StandardCharsets.UTF_8)));
    return send(request(path + query).GET().build());
  }

  JsonNode post(String path, Map<String, Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  /** Follows an import or removal until it is over. */
  JsonNode await(JsonNode started, Progress progress) {
    JsonNode report = started;
    while (!List.of("DONE", "FAILED").contains(report.path("stage").asString())) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new HomeException("等待被中断；服务仍在继续处理");
      }
      report = get("/imports/" + started.path("id").asString(), Map.of());
      show(report, progress);
    }
    progress.finish();
    return report;
  }

  private static void show(JsonNode report, Progress progress) {
    int done = report.path("finished").asInt(0);
    int total = report.path("total").asInt(0);
    JsonNode rows = report.path("rows");
    if (rows.isObject()) {
      progress.rows(
          done,
          total,
          new ImportListener.Rows(
              rows.path("name").asString(""),
              rows.path("done").asLong(0),
              rows.path("about").asLong(0)));
    } else {
      progress.progress(done, total, report.path("current").asString(""));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + run.port() + "/api/v1" + path))
        .timeout(TIMEOUT)
        .header(RunFile.HEADER, run.secret());
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() >= 500) {
        throw new HomeException(sentence(body));
      }
      if (response.statusCode() >= 400) {
        throw new WrongUseException(sentence(body));
      }
      return body;
    } catch (IOException e) {
      throw new HomeException("本数据目录的服务（进程 " + run.pid() + "）没有应答：请稍候再试，或先停止它", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HomeException("等待服务应答时被中断", e);
    }
  }

  private static String sentence(JsonNode problem) {
    String detail = problem.path("detail").asString("");
    if (detail.isEmpty()) {
      // what /ready says while the graph is not
      detail = problem.path("graph").path("message").asString("");
    }
    return detail.isEmpty() ? "服务没有完成请求：请稍候再试，或运行 doctor" : detail;
  }
}
