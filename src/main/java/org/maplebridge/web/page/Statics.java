package org.maplebridge.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.maplebridge.model.ContentId;

/**
 * Styles and scripts. They are under an address that holds the hash of all of them, so that a
 * browser keeps them and never has one of another version; scripts name each other by relative
 * addresses.
 */
public final class Statics {

  /** Where they are on the class path. */
  public static final String FOLDER = "/static";

  /** Where they are for a browser, as {@code /static/0a1b2c3d4e}. */
  public static final String PATH = FOLDER + "/" + hash();

  private static final int DIGITS = 10;

  private Statics() {}

  /** The address of a style or script. */
  public static String url(String name) {
    return PATH + "/" + name;
  }

  private static String hash() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (String name : names()) {
        all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Statics.class.getResourceAsStream(FOLDER + "/" + name)) {
          Objects.requireNonNull(in, name).transferTo(all);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ContentId.ofBytes(all.toByteArray()).substring(0, DIGITS);
  }

  /** The files, out of a jar or a folder. */
  private static SortedSet<String> names() throws IOException {
    URL one = Objects.requireNonNull(Statics.class.getResource(FOLDER + "/style.css"));
    SortedSet<String> names = new TreeSet<>();
    if (one.openConnection() instanceof JarURLConnection jar) {
      String folder = FOLDER.substring(1) + "/";
      JarFile file = jar.getJarFile();
      file.stream()
          .map(e -> e.getName())
          .filter(n -> n.startsWith(folder) && !n.endsWith("/"))
          .forEach(n -> names.add(n.substring(folder.length())));
      return names;
    }
    Path folder = Objects.requireNonNull(Path.of(URI.create(one.toString())).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).forEach(f -> names.add(f.getFileName().toString()));
    }
    return names;
  }
}
