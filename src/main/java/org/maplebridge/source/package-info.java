/**
 * From bytes to raw text: a reader per format, encodings, and the store that keeps every original
 * under its SHA-256.
 *
 * <p>The way of a file: {@link org.maplebridge.source.SourceWalker} finds it, {@link
 * org.maplebridge.source.SourceReaders#load} takes its bytes (its size is asked first), {@link
 * org.maplebridge.source.SourceReaders#read} picks a reader by content and name and gives a {@link
 * org.maplebridge.model.SourceText}, {@link org.maplebridge.source.OriginalStore#keep} makes both
 * durable.
 *
 * <p>What a reader gives is what every quote counts in, for ever: a reader that would give another
 * text takes another version, and so another text id. Plain text and Markdown are the decoded file
 * unchanged, byte order mark and carriage returns included. Other formats give paragraphs apart by
 * an empty line, table rows by a line break, cells by a tab.
 *
 * <p>Nobody's file is trusted: sizes are checked before bytes are read, archives are counted while
 * they are inflated and before any library sees them, and whatever a library throws at a damaged
 * file becomes an {@link org.maplebridge.source.UnreadableSourceException} with one sentence and a
 * remedy.
 *
 * <p>A source is a place that has versions. Its id comes from the file's real path, so that loading
 * a folder, the same folder through a link or one file of it all speak of one source; import root
 * and relative path are kept for people ({@link org.maplebridge.source.SourceId}).
 */
@NullMarked
package org.maplebridge.source;

import org.jspecify.annotations.NullMarked;
