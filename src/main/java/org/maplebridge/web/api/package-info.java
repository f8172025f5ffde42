/**
 * JSON over HTTP under {@code /api/v1}.
 */
@NullMarked
package org.maplebridge.web.api;

import org.jspecify.annotations.NullMarked;
