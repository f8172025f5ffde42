/**
 * Texts as vectors, so that what is meant is found where no word is shared. {@link
 * org.maplebridge.index.embedding.Embedder} is the port; {@link
 * org.maplebridge.index.embedding.BgeEmbedder} runs a small Chinese model (bge-small-zh-v1.5, 512
 * dimensions, weights of eight bits) in process; {@link
 * org.maplebridge.index.embedding.LazyEmbedder} loads it away from the start, and says why when a
 * processor has no build for it: search then goes on with words alone.
 *
 * <p>The model and its vocabulary are read as resources of a published jar. The tokenizer is our
 * own: it is a page of code, and saves a second native library.
 */
@NullMarked
package org.maplebridge.index.embedding;

import org.jspecify.annotations.NullMarked;
