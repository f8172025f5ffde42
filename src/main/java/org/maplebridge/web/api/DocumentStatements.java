package org.maplebridge.web.api;

import java.util.List;

/** What a document says, in the order in which it says it; shape as in {@code openapi.yaml}. */
record DocumentStatements(
    String documentId, int offset, int limit, boolean truncated, List<Answers.Fact> statements) {}
