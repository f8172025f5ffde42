/**
 * The folder a service lives in: its version, its lock, what it keeps where, and how another
 * process finds the service that runs on it. Knows nothing of what is kept.
 */
@NullMarked
package org.maplebridge.home;

import org.jspecify.annotations.NullMarked;
