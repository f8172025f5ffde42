package org.maplebridge.source;

import org.maplebridge.model.Issue;

/** A source that can't be read: bad input, which costs that input alone. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  public UnreadableSourceException(Issue issue) {
    super(issue.text());
    this.issue = issue;
  }

  public static UnreadableSourceException of(String file, String reason, String remedy) {
    return new UnreadableSourceException(Issue.ofFile(DisplayName.of(file), reason, remedy));
  }

  public Issue issue() {
    return issue;
  }
}
