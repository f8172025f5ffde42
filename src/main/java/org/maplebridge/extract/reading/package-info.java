/**
 * From a raw text to articles in their true order.
 *
 * <p>The way goes line → paragraph → article. {@link org.maplebridge.extract.reading.LineReader}
 * cuts the text into lines and makes their characters one width; {@link
 * org.maplebridge.extract.reading.ParagraphReader} joins lines that were cut in the middle of a
 * sentence, in a scrambled newspaper page also with lines that stand elsewhere; {@link
 * org.maplebridge.extract.reading.ArticleSplitter} finds where an article of a compilation ends and
 * leaves web furniture out; {@link org.maplebridge.extract.reading.RegionReader} decides for which
 * region an article speaks and what 我市, 全省 and XX mean in it. Every character keeps the place in
 * the raw text it came from, so whatever is decided here, quotes stay exact. When two readings are
 * about as likely, nothing is joined and nothing is inferred.
 */
@NullMarked
package org.maplebridge.extract.reading;

import org.jspecify.annotations.NullMarked;
