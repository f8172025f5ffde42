package org.maplebridge.explore;

import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;

/** A place in a document where an entity is named or spoken of. */
public record Mention(Span span, Kind kind, String entityId, String name) {}
