package org.maplebridge.source;

/**
 * Bytes as text.
 *
 * @param charset the encoding's name for people: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5 …
 * @param badSequences how many byte sequences were not of that encoding; each became U+FFFD
 * @param firstBad the char index of the first of them, or -1
 */
record DecodedText(String text, String charset, int badSequences, int firstBad) {

  /** The line of the first bad sequence, from 1. */
  int firstBadLine() {
    return 1
        + (int) text.substring(0, Math.max(0, firstBad)).chars().filter(c -> c == '\n').count();
  }
}
