package org.maplebridge.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Span;

/** Places of a text as an address names them: {@code 332-345}, several with commas between. */
public final class TextPlaces {

  private static final int MOST = 20;
  private static final int LONGEST = 5_000;
  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  private TextPlaces() {}

  /**
   * The first place; one without an end is empty. What lies behind the text is drawn to its end.
   *
   * @throws ParameterException when it can't be read
   */
  public static @Nullable Span first(@Nullable String at, int length) {
    List<Span> places = read(at, length);
    return places.isEmpty() ? null : places.getFirst();
  }

  /**
   * Places to quote: none empty, and no more words than a quotation is.
   *
   * @throws ParameterException when they can't be read or are too much
   */
  public static List<Span> quotable(@Nullable String at, int length) {
    List<Span> places = read(at, length).stream().filter(p -> p.length() > 0).toList();
    if (places.stream().mapToInt(Span::length).sum() > LONGEST) {
      throw new ParameterException("problem.quoteLength", LONGEST);
    }
    return places;
  }

  private static List<Span> read(@Nullable String at, int length) {
    List<Span> places = new ArrayList<>();
    if (at == null) {
      return places;
    }
    String[] pieces = at.split(",", -1);
    if (pieces.length > MOST) {
      throw new ParameterException("problem.places", MOST);
    }
    for (String piece : pieces) {
      Matcher m = PLACE.matcher(piece);
      if (!m.matches()) {
        throw new ParameterException("problem.place");
      }
      int start = Math.min(Integer.parseInt(m.group(1)), length);
      int end = m.group(2) == null ? start : Math.min(Integer.parseInt(m.group(2)), length);
      places.add(new Span(start, Math.max(start, end)));
    }
    return places;
  }
}
