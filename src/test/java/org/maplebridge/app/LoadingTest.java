package org.maplebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.cli.Application.HomeSettings;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.model.Visibility;

/**
 * Loading as a whole, on real homes: again, in another order, cut off in the middle, taken away.
 */
class LoadingTest {

  @TempDir Path folder;

  /** What a home holds after some work. */
  private record Picture(List<String> graph, List<String> index) {}

  @Test
  void loadingAgainInAnotherOrderOrAfterAKillGivesTheSame() throws Exception {
    List<Path> files = InventedArticles.write(folder.resolve("articles"), 8, 7);
    prepare("one", "two");
    Picture undisturbed =
        in(
            "one",
            home -> {
              Picture picture = loadTwice(home, files);
              changeAndRemove(home, files, picture);
              inAnotherOrder(home, files, picture);
              return picture;
            });

    killInTheMiddle("two", folder.resolve("articles"));
    Picture recovered =
        in(
            "two",
            home -> {
              load(home, files);
              return picture(home);
            });
    assertThat(recovered.graph()).isEqualTo(undisturbed.graph());
    assertThat(recovered.index()).isEqualTo(undisturbed.index());
  }

  private static Picture loadTwice(LocalHome home, List<Path> files) {
    ImportReport first = load(home, files);
    assertThat(first.added()).isEqualTo(files.size());
    assertThat(first.failed()).isZero();
    long change = home.graph().change();
    ImportReport second = load(home, files);
    assertThat(second.unchanged()).isEqualTo(files.size());
    assertThat(second.added() + second.changed()).isZero();
    assertThat(home.graph().change()).as("loading twice changes nothing").isEqualTo(change);
    return picture(home);
  }

  private static void changeAndRemove(LocalHome home, List<Path> files, Picture all) {
    Path one = files.getLast();
    String original = read(one);
    write(one, original.replace("化解率达到", "群众满意度达到"));
    assertThat(load(home, files).changed()).isEqualTo(1);
    assertThat(picture(home).graph()).isNotEqualTo(all.graph());
    write(one, original);
    assertThat(load(home, files).changed()).isEqualTo(1);
    assertThat(picture(home).graph()).as("changed back").isEqualTo(all.graph());
    assertThat(home.imports().remove(List.of(one.toString())).changed()).isEqualTo(1);
    assertThat(picture(home).graph()).isNotEqualTo(all.graph());
    assertThat(home.imports().remove(List.of("never-loaded.txt")).failed()).isEqualTo(1);
    load(home, List.of(one));
    assertThat(picture(home)).as("removed and loaded again").isEqualTo(all);
    assertThat(home.projector().reindex()).isEqualTo(home.index().size());
    assertThat(picture(home).index()).as("a rebuilt index").isEqualTo(all.index());
  }

  private static void inAnotherOrder(LocalHome home, List<Path> files, Picture all) {
    ImportReport removed =
        home.imports().remove(List.of(files.getFirst().resolveSibling("").toString()));
    assertThat(removed.changed()).as("a folder takes its files away").isEqualTo(files.size());
    assertThat(home.graph().snapshot()).as("nothing is left").isEmpty();
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(11));
    for (int i = 0; i < shuffled.size(); i += 4) {
      load(home, shuffled.subList(i, Math.min(i + 4, shuffled.size())));
    }
    Picture other = picture(home);
    assertThat(other.graph()).isEqualTo(all.graph());
    assertThat(other.index()).isEqualTo(all.index());
  }

  /** Homes with the regions of the gazetteer and nothing else: made once, for it takes a while. */
  private void prepare(String first, String copy) throws IOException {
    in(first, home -> home.index().size());
    try (Stream<Path> files = Files.walk(folder.resolve(first))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            folder.resolve(copy).resolve(folder.resolve(first).relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private <T> T in(String name, Function<LocalHome, T> work) {
    LocalApplication application = new LocalApplication();
    try (LocalHome home = application.open(new HomeSettings(folder.resolve(name), null))) {
      home.awaitGraph();
      return work.apply(home);
    }
  }

  private static ImportReport load(LocalHome home, List<Path> files) {
    return home.imports().load(files, Visibility.PUBLIC, ImportListener.NONE);
  }

  private static Picture picture(LocalHome home) {
    assertThat(home.projector().agrees()).isTrue();
    return new Picture(home.graph().snapshot(), IndexPicture.of(home.index()));
  }

  /** Runs a service in a process of its own, hands it a folder, and kills it while it loads. */
  private void killInTheMiddle(String name, Path articles) throws Exception {
    Path home = folder.resolve(name);
    Process service = Processes.maplebridge("serve", "--home", home.toString(), "--port", "0");
    try {
      String address = address(service);
      Instant end = Instant.now().plus(Duration.ofMinutes(5));
      while (status(address + "/api/v1/ready") != 200) {
        assertThat(Instant.now()).as("the graph starts in time").isBefore(end);
        Thread.sleep(100);
      }
      Process load = Processes.maplebridge("load", articles.toString(), "--home", home.toString());
      try {
        while (documents(address) < 4) {
          assertThat(Instant.now()).as("loading begins in time").isBefore(end);
          assertThat(service.isAlive()).isTrue();
          Thread.sleep(20);
        }
        service.destroyForcibly();
        assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
      } finally {
        load.destroyForcibly();
      }
    } finally {
      service.destroyForcibly();
    }
  }

  private static String address(Process service) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at).strip();
      }
    }
    throw new IOException("The service printed no address");
  }

  private static int status(String uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(uri)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static int documents(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/api/v1/documents?limit=100")).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
      return body.split("article-\\d+\\.txt", -1).length - 1;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
