/**
 * The life of a query: understood, matched, explained. {@link
 * org.maplebridge.search.QueryUnderstanding} finds in a question the names, regions, types and
 * kinds that it may mean; each such reading adds to the question's own words, is shown with the
 * answer and can be switched off. {@link org.maplebridge.search.SearchService} asks the index and
 * puts its answer into people's words.
 */
@NullMarked
package org.maplebridge.search;

import org.jspecify.annotations.NullMarked;
