/**
 * Server-rendered pages: each page's data is the same URL under {@code /api/v1}.
 *
 * <p>A page is a model, made here, and a jte template that shows it. Templates hold no words: what
 * the interface says is in {@code messages/zh.properties} and {@code messages/en.properties}, what
 * the sources say stays as it is. Pages work without JavaScript; the one script only adds
 * suggestions and the {@code /} key.
 */
@NullMarked
package org.maplebridge.web.page;

import org.jspecify.annotations.NullMarked;
