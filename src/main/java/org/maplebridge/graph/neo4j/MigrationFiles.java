package org.maplebridge.graph.neo4j;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the migrations in their one folder, on disk or in our jar, without a search of the whole
 * class path.
 */
final class MigrationFiles implements ClasspathResourceScanner {

  static final String FOLDER = "graph-schema/migrations";

  private static final String SUFFIX = ".cypher";

  @Override
  public List<URL> scan(List<String> locations) {
    URL folder = MigrationFiles.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("No migrations at " + FOLDER);
    }
    try {
      return folder.openConnection() instanceof JarURLConnection jar ? inJar(jar) : onDisk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't list " + folder, e);
    }
  }

  private static List<URL> onDisk(URL folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      List<URL> urls = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        urls.add(file.toUri().toURL());
      }
      return urls;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not an address: " + folder, e);
    }
  }

  private static List<URL> inJar(JarURLConnection jar) throws IOException {
    String prefix = FOLDER + "/";
    List<String> names =
        jar.getJarFile().stream()
            .map(e -> e.getName())
            .filter(n -> n.startsWith(prefix) && n.endsWith(SUFFIX))
            .sorted()
            .toList();
    List<URL> urls = new ArrayList<>();
    for (String name : names) {
      urls.add(inJar(jar.getJarFileURL(), name));
    }
    return urls;
  }

  private static URL inJar(URL jar, String name) throws MalformedURLException {
    return URI.create("jar:" + jar + "!/" + name).toURL();
  }
}
