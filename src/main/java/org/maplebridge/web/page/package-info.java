/**
 * Server-rendered pages: each page's data is the same URL under {@code /api/v1}.
 */
@NullMarked
package org.maplebridge.web.page;

import org.jspecify.annotations.NullMarked;
