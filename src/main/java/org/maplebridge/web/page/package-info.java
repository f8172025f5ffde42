/**
 * Server-rendered pages: each page's data is the same URL under {@code /api/v1}.
 *
 * <p>A page is a model, made here, and a jte template that shows it. Templates hold no words: what
 * the interface says is in {@code messages/zh} and {@code messages/en}, a file a topic, what the
 * sources say stays as it is. Pages work without JavaScript: {@code app.js} adds suggestions and
 * the {@code /} key everywhere, a page that needs more names its own style sheets and module
 * scripts.
 */
@NullMarked
package org.maplebridge.web.page;

import org.jspecify.annotations.NullMarked;
