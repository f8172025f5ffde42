package org.maplebridge.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The home's disk fails: full, read-only, damaged. A fault of the machine; the message is one
 * Chinese sentence for people.
 */
public final class HomeStorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HomeStorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static HomeStorageException writing(Path where, Exception cause) {
    return writing(" " + DisplayName.of(where.toString()), "请清理磁盘空间后重新载入；已载入的内容不受影响。", cause);
  }

  /**
   * @param what can't be written, for people
   * @param whenFull a sentence that says what to do when the disk is full
   */
  public static HomeStorageException writing(
      String what, String whenFull, @Nullable Throwable cause) {
    if (full(cause)) {
      return new HomeStorageException("磁盘已满，无法写入" + what + "：" + whenFull, cause);
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return new HomeStorageException("没有写入" + what + " 的权限，请检查该目录的所有者和读写权限。", cause);
    }
    return new HomeStorageException("无法写入" + what + "，请检查磁盘和目录后重试。", cause);
  }

  static HomeStorageException reading(Path where, Exception cause) {
    return new HomeStorageException(
        "无法读取 " + DisplayName.of(where.toString()) + "，请检查磁盘和该文件的读取权限。", cause);
  }

  static HomeStorageException damaged(Path where) {
    return new HomeStorageException(
        "保存的文件 " + DisplayName.of(where.toString()) + " 已损坏（内容与校验值不符），请重新载入原文件或从备份恢复。", null);
  }

  private static boolean full(@Nullable Throwable cause) {
    String message = cause instanceof IOException ? cause.getMessage() : null;
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("no space left")
        || lower.contains("not enough space")
        || lower.contains("quota exceeded")
        || message.contains("空间不足")
        || message.contains("没有空间");
  }
}
