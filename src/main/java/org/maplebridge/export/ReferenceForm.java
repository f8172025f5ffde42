package org.maplebridge.export;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes references after GB/T 7714: author. title[type/medium]. place: publisher, date … What is
 * not known is written in the standard's own forms for it: 佚名, [出版地不详], [出版者不详], [出版日期不详]; an
 * estimated year stands in brackets.
 *
 * <p>A document that lies here as a file and whose address is not known is on disk (DK); one whose
 * address is known is online (OL), and only then the day of its use belongs to it, as the edition
 * of 2025 has it.
 */
public final class ReferenceForm {

  private static final int NAMED_AUTHORS = 3;
  private static final int YEAR_LENGTH = 4;

  private ReferenceForm() {}

  /**
   * A reference as one line that ends with a full stop.
   *
   * @param used the day on which it was consulted
   */
  public static String of(Reference r, LocalDate used) {
    StringBuilder line = new StringBuilder();
    line.append(authors(r.authors())).append(". ").append(plain(r.title()));
    line.append('[').append(r.type().letters()).append(r.url() == null ? "/DK" : "/OL").append(']');
    boolean inNumbers = r.type().isSerial() && !r.container().isEmpty();
    if (!r.collection().isEmpty() && !inNumbers) {
      line.append("//").append(plain(r.collection()));
    }
    line.append(". ").append(r.type().isSerial() ? serial(r) : published(r));
    if (r.url() != null) {
      line.append('[').append(used).append("]. ").append(r.url());
    }
    return line.append('.').toString();
  }

  private static String authors(List<String> authors) {
    if (authors.isEmpty()) {
      return "佚名";
    }
    String named = String.join(", ", authors.stream().limit(NAMED_AUTHORS).toList());
    return authors.size() > NAMED_AUTHORS ? named + ", 等" : named;
  }

  /** A newspaper or journal: its name, the date, the page. */
  private static String serial(Reference r) {
    String page = r.page();
    return (r.container().isEmpty() ? "[出版者不详]" : r.container())
        + ", "
        + when(r)
        + (page == null ? "" : "(" + page + ")");
  }

  /** Place, publisher and year; what is online may go without a place and gives its full date. */
  private static String published(Reference r) {
    String date = r.date();
    String publisher = r.container().isEmpty() ? "[出版者不详]" : r.container();
    if (r.url() != null) {
      return publisher + (date == null ? ", " + when(r) : dated(date));
    }
    return "[出版地不详]: " + publisher + ", " + when(r);
  }

  private static String when(Reference r) {
    String date = r.date();
    if (date != null) {
      return date;
    }
    String year = r.estimatedYear();
    return year == null ? "[出版日期不详]" : "[" + year + "]";
  }

  private static String dated(String date) {
    return date.length() > YEAR_LENGTH
        ? ", " + date.substring(0, YEAR_LENGTH) + "(" + date + ")"
        : ", " + date;
  }

  /** In one line. */
  private static String plain(String title) {
    return title.strip().replaceAll("\\s+", " ").replaceAll("[。.]$", "");
  }
}
