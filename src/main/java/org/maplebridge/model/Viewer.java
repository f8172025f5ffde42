package org.maplebridge.model;

/** For whom something is read. Every read port takes one. */
public record Viewer(Visibility clearance) {

  /** The local user, who sees all, until accounts exist. */
  public static final Viewer LOCAL = new Viewer(Visibility.INTERNAL);

  public boolean maySee(Visibility visibility) {
    return visibility.compareTo(clearance) <= 0;
  }
}
