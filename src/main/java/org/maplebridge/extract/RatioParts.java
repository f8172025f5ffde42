package org.maplebridge.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FigureReader.Figure;

/**
 * The two counts that a printed rate is made of, where its own sentence gives them: 受理500件，办结480件，
 * 办结率96%. The word of the rate must stand at the smaller count, and both must count in one unit.
 */
final class RatioParts {

  /** How far apart in characters the three figures may stand, one from the next. */
  private static final int REACH = 40;

  private static final Pattern RATE = Pattern.compile("(\\p{IsHan}{2})率");

  /** The smaller count and what it is a share of; never two rounded ones, which make no share. */
  record Parts(Figure numerator, Figure denominator) {}

  private RatioParts() {}

  /**
   * Finds the parts of the rate at a place of an article's figures.
   *
   * @param figures in the order of the text
   */
  static Optional<Parts> of(ArticleText article, List<Figure> figures, int at) {
    Figure rate = figures.get(at);
    if (at < 2 || !rate.unit().equals("%") || rate.change() || rate.numerator() != null) {
      return Optional.empty();
    }
    Figure part = figures.get(at - 1);
    Figure whole = figures.get(at - 2);
    String text = article.text();
    Matcher name = RATE.matcher(text.substring(part.end(), rate.at()));
    String word = "";
    while (name.find()) {
      word = name.group(1);
    }
    boolean fits =
        !word.isEmpty()
            && text.substring(whole.end(), part.end()).contains(word)
            && part.unit().equals(whole.unit())
            && !part.unit().equals("%")
            && part.value() <= whole.value()
            && !part.change()
            && !whole.change()
            && !(part.approximate() && whole.approximate())
            && rate.at() - part.end() <= REACH
            && part.at() - whole.end() <= REACH
            && article.sentenceAt(whole.at()).equals(article.sentenceAt(rate.at()));
    return fits ? Optional.of(new Parts(part, whole)) : Optional.empty();
  }
}
