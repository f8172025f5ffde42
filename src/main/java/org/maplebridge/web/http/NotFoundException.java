package org.maplebridge.web.http;

/** What was asked for is not here. The message is one sentence for people. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }

  /** An entity, by its id. */
  public static NotFoundException entity() {
    return new NotFoundException("没有这个编号的条目；它可能随来源一起撤下了。");
  }

  /** What stands between two entities. */
  public static NotFoundException edge() {
    return new NotFoundException("没有这两个编号的条目，或两者是同一个。");
  }

  /** A region, by its code. */
  public static NotFoundException region() {
    return new NotFoundException("没有这个代码的地区，请核对区划代码（如 610921）。");
  }

  /** A document, by its id. */
  public static NotFoundException document() {
    return new NotFoundException("没有这个编号的文献；它可能已被撤下，或换了新版本。");
  }

  /** The text of a document. */
  public static NotFoundException text() {
    return new NotFoundException("这份文献的原文不在原件库里，请重新载入它。");
  }

  /** A decision, by its id. */
  public static NotFoundException decision() {
    return new NotFoundException("没有这个编号的决定。");
  }

  /** An import, by its id. */
  public static NotFoundException work() {
    return new NotFoundException("没有这个编号的导入。");
  }
}
