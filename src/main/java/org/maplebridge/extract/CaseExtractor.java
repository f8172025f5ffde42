package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.extract.CaseBlocks.Block;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.dispute.DisputeElements;
import org.maplebridge.extract.dispute.DisputeReader;
import org.maplebridge.model.Claim;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Vocabulary;
import org.maplebridge.text.number.ChineseNumber;
import org.maplebridge.text.number.NumberReader;

/**
 * Concrete disputes and incidents that are told: something happened to someone, and something was
 * done. A statistic is none. The figures of a story are its own, and say nothing of its region.
 */
public final class CaseExtractor implements Extractor {

  private static final String RULE = "case.narrative";
  private static final String SECTIONS = "case.sections";
  private static final String OTHER = "99";

  /** Elements that are read below, for the whole story. */
  private static final Set<String> MEASURED = Set.of("disputeType", "amount", "headCount");

  /** 安徽客商, 四川籍: where someone is from. */
  private static final Pattern FROM = Pattern.compile("籍|客商|商人|老板|来的|老乡|游客|旅客|口音|媳妇|小伙|姑娘");

  private final Cues cues;
  private final CaseBlocks blocks;
  private final Vocabulary types;
  private final DisputeReader reader;
  private final Campaigns campaigns = Campaigns.load();

  CaseExtractor(Ontology ontology, Cues cues) {
    this.cues = cues;
    this.blocks = new CaseBlocks(cues);
    this.types = ontology.getVocabulary("dispute-types");
    this.reader = DisputeReader.load(ontology);
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty()) {
      return;
    }
    PlaceIndex who = PlaceIndex.of(findings, article.index(), Kind.PERSON, Kind.ORGANIZATION);
    PlaceIndex practices = PlaceIndex.of(findings, article.index(), Kind.PRACTICE);
    List<Block> told = blocks.find(article);
    if (told.isEmpty()) {
      return;
    }
    Periods periods = Periods.of(article, findings, campaigns);
    PlaceIndex regions = PlaceIndex.of(findings, article.index(), Kind.REGION);
    PlaceIndex figures = PlaceIndex.of(findings, article.index(), Kind.OBSERVATION);
    for (Block block : told) {
      Draft draft = add(article, findings, block);
      figures.in(block.start(), block.end()).forEach(f -> f.put(Claim.TOLD, true));
      periods
          .within(article.sentenceAt(block.start()).start(), block.end())
          .ifPresent(p -> draft.putIfAbsent("date", p));
      occurredIn(article, findings, draft, block, regions);
      people(article, findings, draft, block, who);
      exemplifies(article, findings, draft, block, practices);
    }
  }

  private Draft add(ArticleText article, FindingsBuilder findings, Block block) {
    String text = article.text();
    String words = text.substring(block.start(), block.end());
    DisputeElements elements = reader.read(account(block, words));
    String name = name(block.parties(), elements.disputeType());
    String rule = block.sections() ? SECTIONS : RULE;
    Draft draft =
        findings
            .item(Kind.CASE, article.index() + "\u001f" + block.start(), name, article.index())
            .seen(article, block.start(), block.end(), rule)
            .put("disputeType", elements.disputeType());
    put(draft, "facts", block.facts());
    put(draft, "process", block.process());
    put(draft, "outcome", block.outcome());
    elements
        .values()
        .forEach((element, values) -> {
          if (!MEASURED.contains(element)) {
            draft.putIfAbsent(element, values.size() == 1 ? values.getFirst() : values);
          }
        });
    amounts(draft, words);
    return draft;
  }

  /** Its sections where it has some, else all of it as it is told. */
  private static Map<String, String> account(Block block, String words) {
    if (!block.sections()) {
      return Map.of("", words);
    }
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("facts", block.facts());
    sections.put("process", block.process());
    sections.put("outcome", block.outcome());
    sections.values().removeIf(String::isBlank);
    return sections.isEmpty() ? Map.of("", words) : sections;
  }

  /** 李某与王某地界纠纷. */
  private String name(List<String> parties, String type) {
    String who = String.join("与", parties.subList(0, Math.min(2, parties.size())));
    if (type.equals(OTHER)) {
      return who + "事件";
    }
    String label = types.label(type);
    return who + label + (label.endsWith("纠纷") || label.endsWith("争议") ? "" : "纠纷");
  }

  private static void put(Draft draft, String property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      draft.put(property, value.strip());
    }
  }

  /** The largest sum of money, and the largest group of people. */
  private static void amounts(Draft draft, String words) {
    double money = 0;
    double people = 0;
    for (ChineseNumber n : NumberReader.read(words)) {
      if (words.startsWith("元", n.end())) {
        money = Math.max(money, n.value());
      } else if (!n.ordinal()
          && n.end() < words.length()
          && "名位人户".indexOf(words.charAt(n.end())) >= 0) {
        people = Math.max(people, n.value());
      }
    }
    if (money > 0) {
      draft.put("amount", money);
    }
    if (people > 0) {
      draft.put("headCount", people);
    }
  }

  private static void occurredIn(
      ArticleText article, FindingsBuilder findings, Draft draft, Block block, PlaceIndex regions) {
    RegionMention best = null;
    for (RegionMention m : article.mentionsIn(block.start(), block.end())) {
      boolean deeper =
          best == null || m.region().level().ordinal() > best.region().level().ordinal();
      boolean named =
          m.how() == ArticleText.How.NAME
              && !FROM.matcher(article.text()).region(m.end(), block.end()).lookingAt();
      if (named && deeper && (best == null || m.start() - best.end() < 40)) {
        best = m;
      }
    }
    String id =
        best != null ? best.region().id() : article.region() == null ? "" : article.region().id();
    Draft region = findings.find(Kind.REGION, id).orElse(null);
    if (region == null) {
      return;
    }
    draft.put("regionId", id);
    Draft village = best == null ? null : regions.villageBehind(best.end()).orElse(null);
    Draft place = village == null ? region : village;
    Sentence sentence = article.sentenceAt(best == null ? block.start() : best.start());
    List<Evidence> says =
        article.evidence(
            best == null ? block.start() : best.start(),
            Math.min(block.end(), Math.max(sentence.end(), block.start() + 1)),
            RULE);
    Modality modality = best == null ? Modality.INFERRED : Modality.STATED;
    findings.link("OCCURRED_IN", draft, place, Map.of(), modality, says);
  }

  /**
   * Who has a post and stands where something is done resolves; a pseudonym or a party is involved.
   * A court that one is told to turn to (可向…起诉) has done nothing.
   */
  private void people(
      ArticleText article, FindingsBuilder findings, Draft draft, Block block, PlaceIndex who) {
    String text = article.text();
    List<Evidence> opening = opening(article, block);
    for (PlaceIndex.Standing s : who.standing(block.start(), block.end())) {
      Draft d = s.draft();
      Sentence sentence = article.sentenceAt(s.start());
      boolean acts = cues.get("case.act").isIn(text, sentence.start(), sentence.end());
      boolean office = isInOffice(d);
      boolean pseudonym = Boolean.TRUE.equals(d.properties().get("pseudonym"));
      boolean turnedTo = s.start() > 0 && "向到".indexOf(text.charAt(s.start() - 1)) >= 0;
      List<Evidence> says = new ArrayList<>(opening);
      says.addAll(
          article.evidence(
              Math.max(block.start(), sentence.start()),
              Math.min(block.end(), sentence.end()),
              RULE));
      if (!pseudonym && office) {
        if (acts && !turnedTo) {
          findings.link("RESOLVED_BY", draft, d, Map.of(), Modality.DERIVED, distinct(says));
        }
      } else if (d.kind() == Kind.PERSON || !isOffice(d)) {
        findings.link("INVOLVES", draft, d, Map.of(), Modality.STATED, distinct(says));
      }
    }
  }

  /** The sentence that opens a case: it says which case a later sentence goes on with. */
  private static List<Evidence> opening(ArticleText article, Block block) {
    int end = Math.min(block.end(), article.sentenceAt(block.start()).end());
    return article.evidence(block.start(), end, RULE);
  }

  private static List<Evidence> distinct(List<Evidence> says) {
    return says.stream().distinct().toList();
  }

  private static boolean isInOffice(Draft d) {
    String role = String.valueOf(d.properties().getOrDefault("role", ""));
    boolean party = role.equals("party") || role.equals("suspect") || role.equals("honoree");
    return d.properties().containsKey("post") && !party || isOffice(d);
  }

  private static boolean isOffice(Draft d) {
    String name = d.name();
    return d.kind() == Kind.ORGANIZATION
        && !name.endsWith("公司")
        && !name.endsWith("集团")
        && !name.endsWith("厂");
  }

  private static void exemplifies(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Block block,
      PlaceIndex practices) {
    int end = article.sentenceAt(block.end() - 1).end();
    for (PlaceIndex.Standing s : practices.standing(block.start(), end)) {
      Sentence sentence = article.sentenceAt(s.start());
      List<Evidence> says = new ArrayList<>(opening(article, block));
      says.addAll(article.evidence(sentence.start(), sentence.end(), "case.practice"));
      says = distinct(says);
      findings.link("EXEMPLIFIES", draft, s.draft(), Map.of(), Modality.DERIVED, says);
      findings.link("RESOLVED_BY", draft, s.draft(), Map.of(), Modality.DERIVED, says);
    }
  }
}
