/**
 * JSON over HTTP under {@code /api/v1}: what contracts call by name and is measured through. {@code
 * openapi.yaml} on the class path describes it, and a test holds the file against the routes and
 * against real answers.
 */
@NullMarked
package org.maplebridge.web.api;

import org.jspecify.annotations.NullMarked;
