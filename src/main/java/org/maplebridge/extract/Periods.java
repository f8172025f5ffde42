package org.maplebridge.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.TimeSpan.Precision;
import org.maplebridge.text.time.DateMention;
import org.maplebridge.text.time.DateReader;

/**
 * The times that statements of one article are about. A statement's time is the last one written
 * before it in its sentence; else the one that frames the sentences before it in its paragraph (a
 * date at a sentence's beginning, or a national campaign); else the year that the article's head
 * names; else the time of writing. As the contract writes it: 2021, 2021-03, 2018—2020.
 */
final class Periods {

  /** A year in a line without a full stop, or a sentence that says what year it was. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "((?:19|20)[0-9]{2})年(?:度)?(?![0-9以底初])[^。;!?\n]{0,40}(?=\n|$)"
              + "|(?<=^|\n)((?:19|20)[0-9]{2})年,?是[^。\n]{0,60}(?:年份|之年|一年|元年)");

  private static final WordPattern NOW = WordPattern.of("截目至迄现", 0, "截[至止]目前|截[至止]发稿|目前|至今|迄今|现如今");
  private static final int HEAD = 80;

  /** How far from a sentence's beginning a date still frames what follows. */
  private static final int OPENING = 6;

  /** How many sentences of a paragraph a frame reaches over. */
  private static final int REACH = 12;

  /** A time in place; {@code frames} when following sentences stand under it too. */
  private record Frame(
      int start, int end, @Nullable TimeSpan time, boolean frames, boolean level) {}

  private final ArticleText article;
  private final List<Frame> frames;
  private final @Nullable TimeSpan standard;

  private Periods(ArticleText article, List<Frame> frames, @Nullable TimeSpan standard) {
    this.article = article;
    this.frames = frames;
    this.standard = standard;
  }

  static Periods of(ArticleText article, FindingsBuilder findings, Campaigns campaigns) {
    TimeSpan written = written(article, findings);
    TimeSpan year =
        written == null ? null : Campaigns.years(written.to().getYear(), written.to().getYear());
    LocalDate reference = written == null ? null : written.to();
    List<Frame> frames = new ArrayList<>();
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    for (DateMention d : DateReader.read(text, reference)) {
      if (!isOther(text, quotations, d)) {
        boolean level = d.start() > 0 && "由从".indexOf(text.charAt(d.start() - 1)) >= 0;
        frames.add(new Frame(d.start(), d.end(), d.time(), frames(article, d), level));
      }
    }
    Matcher now = NOW.matcher(text);
    Set<Integer> dates = frames.stream().map(Frame::end).collect(Collectors.toSet());
    for (int at = 0; NOW.find(now, text, at); at = now.end()) {
      if (!dates.contains(now.end())) {
        frames.add(new Frame(now.start(), now.end(), year, true, false));
      }
    }
    for (Campaigns.Named c : campaigns.in(text)) {
      TimeSpan ran = until(c.years(), reference);
      if (ran != null) {
        frames.add(new Frame(c.start(), c.end(), ran, true, false));
      }
    }
    frames.sort(Comparator.comparingInt(Frame::start));
    TimeSpan head = head(text);
    return new Periods(article, frames, head != null ? head : year);
  }

  // ---- what is written
  // -------------------------------------------------------------------------------------------------------

  /** A date compared with, in a title or name, or of a plan that is only mentioned. */
  private static boolean isOther(String text, Quotations quotations, DateMention d) {
    char before = d.start() > 0 ? text.charAt(d.start() - 1) : '\n';
    boolean compared =
        "较比同与".indexOf(before) >= 0
            || text.startsWith("相比", d.end())
            || text.startsWith("前", d.end());
    boolean plan = text.startsWith("规划", d.end()) || text.startsWith("远景", d.end());
    return compared || plan || quotations.inTitle(d.start()) || quotations.inQuote(d.start());
  }

  /** Whether a date opens its sentence and is as long as a year, or has lasted since. */
  private static boolean frames(ArticleText article, DateMention d) {
    TimeSpan time = d.time();
    boolean opens = d.start() - article.sentenceAt(d.start()).start() <= OPENING;
    boolean long_ =
        time != null
            && (time.precision() == Precision.YEAR
                || time.precision() == Precision.YEARS
                || isMonths(time));
    return opens && long_;
  }

  private static boolean isMonths(TimeSpan time) {
    return time.precision() == Precision.QUARTER
        || time.precision() == Precision.MONTH
            && time.from().getMonthValue() != time.to().getMonthValue();
  }

  /** A campaign's years as far as they had gone by; null when it had not begun. */
  private static @Nullable TimeSpan until(TimeSpan years, @Nullable LocalDate reference) {
    boolean open = years.to().getYear() == Campaigns.OPEN;
    if (reference == null ? !open : !reference.isBefore(years.to())) {
      return years;
    }
    return reference == null || reference.isBefore(years.from())
        ? null
        : Campaigns.years(years.from().getYear(), reference.getYear());
  }

  private static @Nullable TimeSpan head(String text) {
    Matcher head =
        SUBJECT.matcher(text).region(0, Math.min(text.length(), HEAD)).useAnchoringBounds(false);
    if (!head.find()) {
      return null;
    }
    int year = Integer.parseInt(head.group(1) == null ? head.group(2) : head.group(1));
    return Campaigns.years(year, year);
  }

  /**
   * When the article was written: as printed with it; else what its own dates tell, or what the
   * other articles of the document tell when they are hardly later, since they were gathered
   * together.
   */
  private static @Nullable TimeSpan written(ArticleText article, FindingsBuilder findings) {
    TimeSpan own = article.published();
    if (own != null && own.precision() == Precision.DAY) {
      return own;
    }
    TimeSpan last = findings.lastTold().orElse(own);
    boolean later = last != null && (own == null || last.to().getYear() == own.to().getYear() + 1);
    return later ? last : own;
  }

  // ---- what a statement is about
  // ---------------------------------------------------------------------------------------------

  /** The time of a statement at a place. */
  Optional<String> at(int place) {
    Sentence sentence = article.sentenceAt(place);
    return last(sentence.start(), place, place)
        .or(() -> framed(sentence))
        .or(() -> Optional.ofNullable(standard))
        .map(Periods::text);
  }

  /** The last time written in a stretch, else the article's. */
  Optional<String> within(int start, int end) {
    return last(start, end, end).or(() -> Optional.ofNullable(standard)).map(Periods::text);
  }

  private Optional<TimeSpan> last(int start, int end, int place) {
    for (int i = before(end) - 1; i >= 0 && frames.get(i).start() >= start; i--) {
      Frame f = frames.get(i);
      boolean passed = f.level() && hasLevelAfter(f.end(), place);
      if (f.time() != null && f.end() <= end && !passed) {
        return Optional.of(f.time());
      }
    }
    return Optional.empty();
  }

  /** 由2017年的88%提升至97.1%: the year belongs to the first of the two. */
  private boolean hasLevelAfter(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("至到".indexOf(article.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What frames the sentences before one in its paragraph. */
  private Optional<TimeSpan> framed(Sentence sentence) {
    int first = sentence.start();
    for (int n = 0; n < REACH && first > 0; n++) {
      Sentence before = article.sentenceAt(first - 1);
      if (before.start() >= first || before.paragraph() != sentence.paragraph()) {
        break;
      }
      first = before.start();
    }
    for (int i = before(sentence.start()) - 1; i >= 0 && frames.get(i).start() >= first; i--) {
      Frame f = frames.get(i);
      if (f.frames() && f.time() != null) {
        return Optional.of(f.time());
      }
    }
    return Optional.empty();
  }

  /** How many frames start before a place. */
  private int before(int place) {
    int low = 0;
    int high = frames.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (frames.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** As the contract writes it; months that run on as 2022-01—2022-06. */
  static String text(TimeSpan time) {
    return isMonths(time)
        ? time.from().toString().substring(0, 7) + "—" + time.to().toString().substring(0, 7)
        : time.text();
  }
}
