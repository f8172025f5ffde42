package org.maplebridge.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maplebridge.model.Issue;

/**
 * Finds the files under the paths that people name. The order is stable: paths as given, names of a
 * folder by code point. A file that is reached twice comes once, under the first path. Links are
 * followed where people name them, never inside a folder: one that leads out of it is told, one
 * that stays inside is found anyway where it leads.
 */
public final class SourceWalker {

  private static final int DEEPEST = 200;

  private final List<SourceCandidate> candidates = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private SourceWalker() {}

  /**
   * What was found.
   *
   * @param issues paths that are missing, may not be read or aren't files
   */
  public record Walk(List<SourceCandidate> candidates, List<Issue> issues) {
    public Walk {
      candidates = List.copyOf(candidates);
      issues = List.copyOf(issues);
    }
  }

  /**
   * Walks files and folders. Nothing is read but folders; a bad path costs an Issue and nothing
   * else.
   */
  public static Walk walk(List<Path> paths) {
    SourceWalker walker = new SourceWalker();
    paths.forEach(walker::start);
    return new Walk(walker.candidates, walker.issues);
  }

  /** A name as it may be printed: see {@link DisplayName}. */
  public static String displayName(String name) {
    return DisplayName.of(name);
  }

  private void start(Path path) {
    Path real;
    try {
      real = path.toRealPath();
    } catch (AccessDeniedException _) {
      denied(path.toString());
      return;
    } catch (IOException _) {
      boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      issue(path.toString(), link ? "符号链接指向不存在的位置或形成循环" : "路径不存在", "请检查路径是否写对后重新载入");
      return;
    }
    if (Files.isDirectory(real)) {
      folder(real, real, 0);
    } else {
      Path parent = real.getParent();
      file(parent == null ? real : parent, real);
    }
  }

  private void folder(Path root, Path folder, int depth) {
    if (!seen.add(folder)) {
      return;
    }
    if (depth > DEEPEST) {
      issue(relative(root, folder), "文件夹嵌套超过 " + DEEPEST + " 层，更深的未读取", "请把里面的文件移到较浅的位置后重新载入");
      return;
    }
    for (Path child : children(root, folder)) {
      if (Files.isSymbolicLink(child)) {
        link(root, child);
      } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        folder(root, child, depth + 1);
      } else {
        file(root, child);
      }
    }
  }

  private List<Path> children(Path root, Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!passedOver(fileName(child))) {
          children.add(child);
        }
      }
    } catch (AccessDeniedException _) {
      denied(shown(root, folder));
    } catch (IOException | java.nio.file.DirectoryIteratorException _) {
      issue(shown(root, folder), "读取文件夹时磁盘或网络出错", "请检查存储设备，或复制到本机后重新载入");
    }
    children.sort(
        Comparator.comparing(SourceWalker::fileName).thenComparing(Comparator.naturalOrder()));
    return children;
  }

  /** Hidden files, lock files of office programs, and what systems leave in folders. */
  private static boolean passedOver(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || (lower.startsWith("~wrl") && lower.endsWith(".tmp"))
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini")
        || lower.equals("__macosx");
  }

  private void link(Path root, Path link) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException _) {
      issue(relative(root, link), "符号链接指向不存在的位置或形成循环，已跳过", "请删除或修正该链接");
      return;
    }
    if (link.startsWith(target)) {
      issue(relative(root, link), "符号链接指回上级文件夹，形成循环，已跳过", "请删除该链接");
    } else if (!target.startsWith(root)) {
      issue(relative(root, link), "符号链接指向所载入的文件夹之外，已跳过", "如需载入，请直接指定它指向的路径");
    }
  }

  private void file(Path root, Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      issue(relative(root, file), "不是普通文件（如设备或管道），已跳过", "请指定文件或文件夹");
      return;
    }
    if (!seen.add(file)) {
      return;
    }
    try {
      candidates.add(
          new SourceCandidate(SourceId.text(root), relative(root, file), file, Files.size(file)));
    } catch (IOException _) {
      issue(relative(root, file), "无法取得文件信息，可能刚被移动或删除", "请检查后重新载入");
    }
  }

  private static String fileName(Path path) {
    String text = SourceId.text(path);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static String shown(Path root, Path folder) {
    String relative = relative(root, folder);
    return relative.isEmpty() ? SourceId.text(folder) : relative;
  }

  private static String relative(Path root, Path file) {
    String base = SourceId.text(root);
    String text = SourceId.text(file);
    String prefix = base.endsWith("/") ? base : base + "/";
    return text.startsWith(prefix)
        ? text.substring(prefix.length())
        : text.equals(base) ? "" : text;
  }

  private void denied(String name) {
    issue(name, "没有读取权限", "请为当前用户授予读取权限（文件夹还需要进入权限）后重新载入");
  }

  private void issue(String name, String reason, String remedy) {
    issues.add(Issue.ofFile(DisplayName.of(name), reason, remedy));
  }
}
