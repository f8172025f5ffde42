package org.maplebridge.web.http;

import org.maplebridge.curate.CurationException;
import org.maplebridge.export.Phrases;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.search.InvalidQueryException;

/**
 * What went wrong with a request, not yet in a language.
 *
 * @param detail one sentence for people
 */
public record Problem(int status, Phrase title, Phrase detail) {

  /** The same as it is told, after RFC 9457. */
  public record Said(String type, String title, int status, String detail) {}

  private static Problem of(int status, Phrase detail) {
    return new Problem(status, Phrase.of("problem.title." + titled(status)), detail);
  }

  /**
   * What an exception means for the one who asked; never its own words unless they were written for
   * people.
   */
  public static Problem of(Exception e) {
    return switch (e) {
      case ParameterException p -> of(400, p.phrase());
      case InvalidQueryException q ->
          of(400, Phrase.of("problem.query", new Phrase("fault.query." + q.fault(), q.values())));
      case ForbiddenException f -> of(403, f.phrase());
      case NotFoundException n -> of(404, n.phrase());
      case CurationException c ->
          of(
              422,
              Phrase.of("problem.decision", new Phrase("fault.curation." + c.fault(), c.values())));
      case GraphUnavailableException g -> of(503, Phrase.of("problem.graph", words(g)));
      default -> of(500, Phrase.of("problem.internal"));
    };
  }

  /** A sentence for a status that no exception of ours explains. */
  public static Problem ofStatus(int status) {
    String key =
        switch (status) {
          case 400, 404, 405, 413, 414, 415 -> String.valueOf(status);
          case 431 -> "414";
          default -> status < 500 ? "4xx" : "5xx";
        };
    return of(status, Phrase.of("problem.status." + key));
  }

  public Said in(Phrases words) {
    return new Said("about:blank", title.in(words), status, detail.in(words));
  }

  /** Whether it may pass by itself. */
  public boolean isPassing() {
    return status == 503;
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }

  private static String titled(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 413, 414, 415, 422, 503 -> String.valueOf(status);
      case 431 -> "414";
      default -> status < 500 ? "4xx" : "5xx";
    };
  }
}
