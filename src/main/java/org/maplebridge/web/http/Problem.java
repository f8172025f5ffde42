package org.maplebridge.web.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.maplebridge.curate.CurationException;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.search.InvalidQueryException;

/**
 * What went wrong with a request, after RFC 9457.
 *
 * @param detail one sentence for people
 */
public record Problem(String type, String title, int status, String detail) {

  public static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail);
  }

  /**
   * What an exception means for the one who asked; never its own words unless they were written for
   * people.
   */
  public static Problem of(Exception e) {
    return switch (e) {
      case ParameterException p -> of(400, words(p));
      case InvalidQueryException q -> of(400, words(q));
      case ForbiddenException f -> of(403, words(f));
      case NotFoundException n -> of(404, words(n));
      case CurationException c -> of(422, words(c));
      case GraphUnavailableException g -> of(503, "图谱暂时不能查询：" + words(g) + "（搜索仍可使用，请稍后再试）");
      default -> of(500, "服务内部出错，已记入日志。请稍后再试；仍不行时请把日志交给管理员。");
    };
  }

  /** Whether it may pass by itself. */
  @JsonIgnore
  public boolean isPassing() {
    return status == 503;
  }

  /** A sentence for a status that no exception of ours explains. */
  public static Problem ofStatus(int status) {
    return of(
        status,
        switch (status) {
          case 400 -> "请求的地址或写法不对，请检查后再试。";
          case 404 -> "没有这个地址。";
          case 405 -> "这个地址不接受这种请求。";
          case 413 -> "请求太大。一次上传不要超过 256 MB，可分几次上传，或用命令行的 load。";
          case 414, 431 -> "网址或请求头太长，请缩短查询后再试。";
          case 415 -> "不认识这种内容类型。";
          default -> status < 500 ? "请求有误。" : "服务内部出错，已记入日志。";
        });
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "参数有误";
      case 403 -> "不允许";
      case 404 -> "没有找到";
      case 405 -> "方法不对";
      case 413 -> "请求太大";
      case 414, 431 -> "请求太长";
      case 415 -> "类型不对";
      case 422 -> "不能这样决定";
      case 503 -> "暂不可用";
      default -> status < 500 ? "请求有误" : "内部错误";
    };
  }
}
