package org.maplebridge.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.TimeSpan.Precision;
import org.maplebridge.text.time.DateMention;
import org.maplebridge.text.time.DateReader;

/**
 * Dated meetings, launches and ceremonies: a day or a month, and right behind it in the same
 * sentence what took place. The date is written as ISO 8601 has it; a year that the text leaves out
 * comes from the date before it or from the article's own. A time since or until which something
 * holds is no event, nor is a deadline.
 */
public final class EventExtractor implements Extractor {

  private static final String RULE = "event.dated";
  private static final int FARTHEST_VERB = 60;
  private static final int LONGEST_NAME = 90;
  private static final int SHORTEST_NAME = 6;
  private static final int MOST_COMMAS = 1;
  private static final Pattern VERB =
      Pattern.compile(
          "召开|举行|举办|揭牌|挂牌|揭幕|奠基|上线运行|正式启动|启动(?!资金|区)|启用|投入使用|印发|出台|下发|成立(?!以来|后|之初|至今)|组建|颁奖");
  private static final Pattern LEAD = Pattern.compile("^(?:上午|下午|中午|晚上?|当[日天]|凌晨|清晨|起|[日,、: ])+");
  private static final Pattern DEADLINE = Pattern.compile("^(?:之前|以前|底?前|后|之后|以后|以来|的)");
  private static final Pattern NATIONAL = Pattern.compile("平安中国|全国|中央|最高人民");
  private static final Pattern MANY =
      Pattern.compile("累计|各类|多次|先后|\\d+余?[次场期]|%|[未没不]$|没有$|尚未$|不断$");

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    String text = article.text();
    TimeSpan published = article.published();
    LocalDate reference = published == null ? null : published.to();
    List<DateMention> dates = DateReader.read(text, reference);
    for (int i = 0; i < dates.size(); i++) {
      int next = i + 1 < dates.size() ? dates.get(i + 1).start() : text.length();
      TimeSpan time = dates.get(i).time();
      if (time != null && dates.get(i).kind() == DateMention.Kind.AT && isDayOrMonth(time)) {
        read(article, findings, dates.get(i), next);
      }
    }
  }

  private static void read(
      ArticleText article, FindingsBuilder findings, DateMention date, int next) {
    String text = article.text();
    String rest =
        text.substring(
            date.end(),
            Math.min(next, Math.min(text.length(), date.end() + FARTHEST_VERB + LONGEST_NAME)));
    if (DEADLINE.matcher(rest).find()) {
      return;
    }
    Matcher lead = LEAD.matcher(rest);
    int from = lead.find() ? lead.end() : 0;
    Matcher verb =
        VERB.matcher(rest).region(from, Math.min(rest.length(), Math.max(from, FARTHEST_VERB)));
    if (!verb.find() || !isOneClause(rest.substring(from, verb.start()))) {
      return;
    }
    int to = nameEnd(rest, verb.end());
    to -= rest.startsWith("会上", to - 2) || rest.startsWith("式上", to - 2) ? 1 : 0;
    from += rest.startsWith("的", verb.end()) && verb.start() == from ? verb.end() + 1 - from : 0;
    String name = rest.substring(from, to);
    boolean told = to - Math.max(from, verb.end()) >= 2 || verb.start() - from >= SHORTEST_NAME - 2;
    if (name.length() >= SHORTEST_NAME
        && told
        && !MANY.matcher(rest.substring(verb.end(), to)).find()) {
      add(
          article,
          findings,
          date,
          new Told(date.end() + from, date.end() + to, name, type(verb.group(), name)));
    }
  }

  /** What took place, and where the text says so. */
  private record Told(int start, int end, String name, String type) {}

  private static void add(
      ArticleText article, FindingsBuilder findings, DateMention date, Told told) {
    TimeSpan time = Objects.requireNonNull(date.time());
    Draft draft =
        findings
            .item(
                Kind.EVENT,
                time.text() + "@" + ScopedName.normalise(told.name),
                told.name,
                article.index())
            .putIfAbsent("eventType", told.type)
            .putIfAbsent("date", time.text())
            .seen(article, date.start(), told.end, RULE);
    Region region = region(article, told);
    if (region == null) {
      return;
    }
    draft.putIfAbsent("regionId", region.id());
    List<Evidence> evidence = article.evidence(date.start(), told.end, RULE);
    boolean stated = !article.mentionsIn(told.start, told.end).isEmpty();
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(r ->
            findings.link(
                "OCCURRED_IN",
                draft,
                r,
                Map.of(),
                stated ? Modality.STATED : Modality.INFERRED,
                evidence));
  }

  /**
   * The place right behind 在, else the first one named with the event, else what its sentence is
   * about.
   */
  private static @Nullable Region region(ArticleText article, Told told) {
    List<RegionMention> inside = article.mentionsIn(told.start, told.end);
    for (RegionMention m : inside) {
      if (m.start() > 0 && article.text().charAt(m.start() - 1) == '在') {
        return m.region();
      }
    }
    if (inside.isEmpty() && NATIONAL.matcher(told.name).find()) {
      return null;
    }
    return inside.isEmpty() ? article.regionAt(told.start) : inside.getFirst().region();
  }

  private static boolean isDayOrMonth(TimeSpan time) {
    boolean month =
        time.precision() == Precision.MONTH && time.from().getMonth() == time.to().getMonth();
    return time.precision() == Precision.DAY || month;
  }

  /**
   * Whether no sentence ends between date and verb, at most one comma stands there, and nothing is
   * denied or counted.
   */
  private static boolean isOneClause(String between) {
    long commas = between.chars().filter(c -> c == ',').count();
    return commas <= MOST_COMMAS
        && !Clauses.has(between, 0, between.length(), "。;!?:\n")
        && !MANY.matcher(between).find();
  }

  /**
   * One past the clause that holds a place; commas inside titles, quotations and brackets belong to
   * it.
   */
  private static int nameEnd(String text, int from) {
    int depth = 0;
    int at = from;
    while (at < text.length() && at - from < LONGEST_NAME) {
      char c = text.charAt(at);
      if (c == '\n' || (depth <= 0 && Clauses.isPause(c))) {
        break;
      }
      depth += "《“(".indexOf(c) >= 0 ? 1 : "》”)".indexOf(c) >= 0 ? -1 : 0;
      at++;
    }
    while (at > from
        && ("、 )”".indexOf(text.charAt(at - 1)) >= 0 && depth < 0 || text.charAt(at - 1) == '、')) {
      at--;
      depth++;
    }
    return at;
  }

  /** The kind of event, in the words people filter by. */
  private static String type(String verb, String name) {
    return switch (verb) {
      case "印发", "出台", "下发" -> "印发";
      case "揭牌", "挂牌", "揭幕", "奠基" -> "揭牌";
      case "成立", "组建" -> "成立";
      case "启动", "正式启动", "启用", "上线运行", "投入使用" -> "启动";
      case "颁奖" -> "表彰";
      default ->
          name.contains("表彰")
              ? "表彰"
              : name.contains("启动")
                  ? "启动"
                  : name.contains("揭牌") || name.contains("挂牌")
                      ? "揭牌"
                      : name.contains("会") ? "会议" : "活动";
    };
  }
}
