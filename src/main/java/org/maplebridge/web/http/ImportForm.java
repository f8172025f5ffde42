package org.maplebridge.web.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Visibility;

/** Files that came with a form, of a page or of a program. */
public final class ImportForm {

  private final ImportDesk desk;

  public ImportForm(ImportDesk desk) {
    this.desk = desk;
  }

  /**
   * Hands the files of a multipart request in: parts named {@code files}, and {@code visibility}.
   */
  public ImportStatus start(Context ctx) throws IOException {
    if (!ctx.isMultipartFormData()) {
      throw new ParameterException("problem.upload");
    }
    List<UploadedFile> files =
        ctx.uploadedFiles("files").stream().filter(f -> !f.filename().isBlank()).toList();
    if (files.isEmpty()) {
      throw new ParameterException("problem.noFiles");
    }
    Visibility visibility = visibility(ctx.formParam("visibility"));
    List<InputStream> open = new ArrayList<>();
    try {
      List<ImportDesk.Upload> uploads = new ArrayList<>();
      for (UploadedFile file : files) {
        InputStream content = file.content();
        open.add(content);
        uploads.add(new ImportDesk.Upload(baseName(file.filename()), content));
      }
      return desk.startFiles(uploads, visibility);
    } finally {
      for (InputStream content : open) {
        content.close();
      }
    }
  }

  /** Public unless said otherwise. */
  public static Visibility visibility(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Visibility.PUBLIC;
    }
    return Visibility.find(name.strip())
        .orElseThrow(() -> new ParameterException("problem.visibility"));
  }

  /** A browser may send a path: only its last part is the file's name. */
  private static String baseName(String filename) {
    String name = filename.replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
