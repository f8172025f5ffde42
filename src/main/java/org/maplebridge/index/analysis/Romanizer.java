package org.maplebridge.index.analysis;

import java.util.List;

/** How Chinese is read aloud. */
@FunctionalInterface
public interface Romanizer {

  /** Pinyin without tones, a syllable per Chinese character; runs of other letters and digits stay whole, the rest is left out. */
  List<String> syllables(String text);
}
