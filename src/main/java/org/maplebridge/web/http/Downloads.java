package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maplebridge.export.Phrases;
import org.maplebridge.export.Table;
import org.maplebridge.export.TableFormat;
import org.maplebridge.export.TableStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a file instead of JSON where {@code format} asks for one. A list is handed over
 * whole, as it streams from its store, unless {@code limit} or {@code offset} say otherwise.
 */
public final class Downloads {

  private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

  /** What stands around the words at the end of a file that broke off; nothing else begins so. */
  private static final String BROKEN = "\r\n!!! %s\r\n";

  private static final int BUFFER = 64 * 1024;
  private static final int PAGE = 1_000;

  private Downloads() {}

  /** One page of a list. */
  @FunctionalInterface
  public interface Page<T> {
    List<T> list(int offset, int limit);
  }

  /** What takes one thing of a list. */
  @FunctionalInterface
  public interface Each<T> {
    void accept(T thing);
  }

  /** The table format that is asked for, or null for JSON or one of the {@code others}. */
  public static @Nullable TableFormat asked(Params params, String... others) {
    List<String> known = new ArrayList<>(List.of("json"));
    Arrays.stream(TableFormat.values()).map(TableFormat::extension).forEach(known::add);
    known.addAll(List.of(others));
    return TableFormat.find(params.choice("format", known, "json").toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  /** How many rows are wanted at most. */
  public static int most(Params params) {
    int limit = params.number("limit", Table.MOST_ROWS);
    if (limit < 1) {
      throw new ParameterException("problem.limit", Table.MOST_ROWS);
    }
    return Math.min(limit, Table.MOST_ROWS);
  }

  /** Goes through a list that is read in pages, from {@code offset} and {@code limit} on. */
  public static <T> void each(Params params, Page<T> page, Each<T> each) {
    int at = params.offset();
    int left = most(params);
    while (left > 0) {
      int wanted = Math.min(PAGE, left);
      List<T> found = page.list(at, wanted);
      found.stream().limit(wanted).forEach(each::accept);
      if (found.size() < wanted) {
        return;
      }
      at += wanted;
      left -= wanted;
    }
  }

  /**
   * Sends a table.
   *
   * @param name what the file is about, in ASCII
   * @param words that its columns are named with
   */
  public static void send(
      Context ctx, String name, TableFormat format, Table table, Phrases words) {
    send(ctx, name, format, table, column -> words.t("export.column." + column), words);
  }

  /** Sends a table some of whose columns are named otherwise. */
  public static void send(
      Context ctx,
      String name,
      TableFormat format,
      Table table,
      UnaryOperator<String> headings,
      Phrases words) {
    head(ctx, name + "-" + LocalDate.now(), format.extension(), format.mediaType());
    String broken = format == TableFormat.XLSX ? "" : BROKEN.formatted(words.t("export.broken"));
    write(ctx, broken, out -> TableStream.write(table, format, headings, out));
  }

  /** Sends a table whose columns are names already. */
  public static void sendNamed(
      Context ctx, String name, TableFormat format, Table table, Phrases words) {
    send(ctx, name, format, table, UnaryOperator.identity(), words);
  }

  /** Sends a file that is in memory. */
  public static void send(
      Context ctx, String name, String extension, String mediaType, byte[] bytes) {
    head(ctx, name, extension, mediaType);
    ctx.result(bytes);
  }

  /** What is written to a stream as it comes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out);
  }

  /** Sends a file as it is written. */
  public static void stream(
      Context ctx, String name, String extension, String mediaType, Writing writing) {
    head(ctx, name + "-" + LocalDate.now(), extension, mediaType);
    write(ctx, "", writing);
  }

  private static void head(Context ctx, String name, String extension, String mediaType) {
    ctx.contentType(mediaType);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"maplebridge-" + name + "." + extension + "\"");
  }

  /**
   * What goes wrong before anything was sent is answered as any problem; later, the file says so
   * with the words of {@code broken}, if there are any.
   */
  private static void write(Context ctx, String broken, Writing writing) {
    OutputStream out = new BufferedOutputStream(ctx.outputStream(), BUFFER);
    try {
      writing.to(out);
      out.flush();
    } catch (IOException | UncheckedIOException e) {
      LOG.info("{} was not taken to its end: {}", ctx.path(), e.getMessage());
    } catch (RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        ctx.res().reset();
        throw e;
      }
      LOG.error("{} failed under way", ctx.path(), e);
      if (!broken.isEmpty()) {
        try {
          out.write(broken.getBytes(StandardCharsets.UTF_8));
          out.flush();
        } catch (IOException closed) {
          LOG.info("{} was not taken to its end: {}", ctx.path(), closed.getMessage());
        }
      }
    }
  }
}
