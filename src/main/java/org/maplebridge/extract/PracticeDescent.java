package org.maplebridge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PlaceIndex.Standing;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.ScopedName;

/**
 * What a practice comes from: the national concept whose local version it is said to be, or is
 * named after, and the practice that became it (甲升级为乙, 甲之后是乙).
 */
final class PracticeDescent {

  private static final Pattern IS = Pattern.compile("是|为|堪称|看作|看成|称它");

  private static final String HOW =
      "(?:生动|具体|创新|鲜活|最新|有益|有效|有力|成功|地方|本土|基层|县域|城市|典型|重要|主要|一个|一次|一种)*";
  private static final Pattern VERSION =
      Pattern.compile(
          "”?(?:在[^,。;“”]{1,14})?的?(?:[^,。;“”的]{0,8}的)?(?:又一)?"
              + HOW
              + "(?:实践|缩影|体现|升级版|本土化|样本|样板|诠释|注脚|探索|写照|翻版|版本|延伸|运用|应用|机制|载体|抓手"
              + "|案例|典型|(?:继承|传承|坚持)(?:和|与)?(?:发展|创新)|(?:发展|创新)(?:和|与)?(?:创新|发展))");
  private static final Pattern CALLED_HERE =
      Pattern.compile("”?在[^,。;“”]{2,12}(?:叫[作做]?|被称为|称为|衍生出|孕育出|长成了|演化为|演变为|变成了|化作)“");

  /** 由“甲”到“乙”: a 到 or 向 is a step only behind such a beginning. */
  private static final Pattern FROM = Pattern.compile("[由从](?:最初的|过去的|原来的)?“?$");

  private static final Pattern TO = Pattern.compile("^”?[^。;!?“”]{0,12}[到向]“?$");

  /** What stands between the name of what was and of what came of it. */
  private static final Pattern BECAME =
      Pattern.compile(
          "^”?(?<how>[^。;!?“”]{0,30}?)(?:[后又再才]|后来|逐步|逐渐|最终|正式|进一步|现已|已|不断|迭代|全面)*"
              + "(?:升级|发展|演变|演化|拓展|转变|迭代|提升|改称|改叫|改名|更名|蜕变|升格)(?:到|成|为|成为|至|叫)?了?"
              + "(?:新时代)?“?$");

  private static final Pattern THEN =
      Pattern.compile("^”?[,、]?(?:之后|其后|随后|接着|接下来|再往后|再后来|后来)(?:就?是|又?有了?|出现了?|变为|变成)(?:新时代)?“?$");

  /** 把社区服务站升级为“…”: another thing became it, unless it is the one just named. */
  private static final Pattern OBJECT = Pattern.compile("[把将](?!它|其|之|这|该|此|两者|二者)");

  private static final int LONGEST_LINK = 40;

  private PracticeDescent() {}

  static void link(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    instances(article, findings, practices);
    versions(article, findings, practices);
    evolved(article, findings, practices);
  }

  /** A local practice whose name holds a national concept's is its local version. */
  private static void instances(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    List<Draft> national =
        findings.itemsIn(article.index(), Kind.PRACTICE).stream()
            .filter(PracticeTerms::isNational)
            .toList();
    Map<Draft, List<Draft>> of = new HashMap<>();
    for (Standing s : practices.standing(0, article.text().length())) {
      boolean local = !PracticeTerms.isNational(s.draft());
      List<Draft> concepts =
          !local
              ? List.of()
              : of.computeIfAbsent(
                  s.draft(),
                  d -> national.stream().filter(n -> holds(d.name(), n.name())).toList());
      for (Draft n : concepts) {
        findings.link(
            "INSTANCE_OF",
            s.draft(),
            n,
            Map.of(),
            Modality.DERIVED,
            article.evidence(s.start(), s.end(), "practice.named-after"));
      }
    }
  }

  /** “甲”是“枫桥经验”的生动实践, “枫桥经验”在某县叫“甲”, 某县版“枫桥经验”: what is said to be its version. */
  private static void versions(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    for (Standing concept : practices.standing(0, text.length())) {
      if (!PracticeTerms.isNational(concept.draft())) {
        continue;
      }
      Sentence s = article.sentenceAt(concept.start());
      int end = Math.min(s.end(), concept.end() + 40);
      Matcher version = VERSION.matcher(text).region(concept.end(), end);
      Matcher called = CALLED_HERE.matcher(text).region(concept.end(), end);
      Standing local = null;
      if (version.lookingAt()) {
        List<Standing> before =
            practices.standing(Math.max(s.start(), concept.start() - 80), concept.start());
        boolean is =
            !before.isEmpty()
                && IS.matcher(text).region(before.getLast().end(), concept.start()).find();
        local = is ? before.getLast() : null;
      } else if (called.lookingAt()) {
        local =
            practices.standing(called.end() - 1, end).stream()
                .filter(p -> p.start() <= called.end())
                .findFirst()
                .orElse(null);
      }
      if (local != null && !PracticeTerms.isNational(local.draft())) {
        findings.link(
            "INSTANCE_OF",
            local.draft(),
            concept.draft(),
            Map.of(),
            Modality.STATED,
            article.evidence(
                Math.min(local.start(), concept.start()),
                Math.max(local.end(), concept.end()),
                "practice.version"));
      }
    }
  }

  private static boolean holds(String local, String national) {
    String name = ScopedName.normalise(local);
    String concept = ScopedName.normalise(national);
    boolean stem =
        concept.endsWith("经验") && name.contains(concept.substring(0, concept.length() - 2));
    return !name.equals(concept) && (name.contains(concept) || stem);
  }

  /** Two names of one sentence that follow each other, joined by a verb of becoming. */
  private static void evolved(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    List<Standing> all = practices.standing(0, article.text().length());
    for (int i = 1; i < all.size(); i++) {
      Standing was = all.get(i - 1);
      Standing is = all.get(i);
      Sentence sentence = article.sentenceAt(was.start());
      boolean near =
          is.start() >= was.end()
              && is.start() - was.end() <= LONGEST_LINK
              && is.end() <= sentence.end();
      if (near && !was.draft().key().equals(is.draft().key()) && became(article.text(), was, is)) {
        findings.link(
            "EVOLVED_INTO",
            was.draft(),
            is.draft(),
            Map.of(),
            Modality.STATED,
            article.evidence(was.start(), is.end(), "practice.evolved"));
      }
    }
  }

  private static boolean became(String text, Standing was, Standing is) {
    String between = text.substring(was.end(), is.start());
    if (THEN.matcher(between).find()) {
      return true;
    }
    String before = text.substring(Math.max(0, was.start() - 6), was.start());
    if (FROM.matcher(before).find() && TO.matcher(between).find()) {
      return true;
    }
    Matcher m = BECAME.matcher(between);
    return m.find() && !OBJECT.matcher(m.group("how")).find();
  }
}
