package org.maplebridge.model;

/**
 * A problem in the data: a value, not an exception. Texts are for people, in Chinese, one sentence
 * each.
 *
 * @param file the input's name
 * @param place where in it, as {@code 第 3 行}; empty when it is the whole
 * @param reason what happened and why
 * @param remedy what to do
 */
public record Issue(String file, String place, String reason, String remedy) {

  public static Issue ofFile(String file, String reason, String remedy) {
    return new Issue(file, "", reason, remedy);
  }

  /** One line for people. */
  public String text() {
    return file
        + (place.isEmpty() ? "" : "，" + place)
        + "："
        + reason
        + (remedy.isEmpty() ? "" : "。" + remedy);
  }
}
