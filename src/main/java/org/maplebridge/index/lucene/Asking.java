package org.maplebridge.index.lucene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a narrative asks in the end: its questions say shorter than the rest what it is about. */
final class Asking {

  private static final Pattern SENTENCE = Pattern.compile("[^。！？?!；;\\n]+[。！？?!；;]?");
  private static final Pattern QUESTION = Pattern.compile("[？?]$|[吗呢][。！!；;]?$");

  private Asking() {}

  /** The sentences of a text that ask, one after the other; empty when none or all do. */
  static String sentences(String text) {
    Matcher m = SENTENCE.matcher(text);
    String asking =
        m.results()
            .map(r -> r.group().strip())
            .filter(s -> QUESTION.matcher(s).find())
            .collect(Collectors.joining("\n"));
    return asking.length() >= text.strip().length() ? "" : asking;
  }
}
