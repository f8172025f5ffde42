/**
 * What API and pages share: the import desk that others implement, reading of parameters, problems,
 * the guard at the door.
 */
@NullMarked
package org.maplebridge.web.http;

import org.jspecify.annotations.NullMarked;
