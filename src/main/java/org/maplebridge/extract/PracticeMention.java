package org.maplebridge.extract;

import org.jspecify.annotations.Nullable;

/**
 * A place where a practice is named.
 *
 * @param start first char of the name with its form, quotation marks included
 * @param end one past its last char
 * @param core the words that name it, without quotation marks and form
 * @param name core and form, as written; the same as the core when no form follows
 * @param national the national concept it is, or null for a local practice
 * @param rule what found it
 */
record PracticeMention(
    int start,
    int end,
    String core,
    String name,
    @Nullable NationalPractice national,
    String rule) {

  /** A practice known all over the country. */
  record NationalPractice(String name, String form, String domain) {}

  /** Whether the core alone tells it apart: 一站式 and 全科型 do not. */
  boolean coreNames() {
    char last = core.charAt(core.length() - 1);
    return "式型性化".indexOf(last) < 0 && core.length() > 1;
  }
}
