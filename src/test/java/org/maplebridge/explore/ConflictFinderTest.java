package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Claim;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.resolve.FactResolver;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** Conflicts of what is read from texts, without a database. */
class ConflictFinderTest {

  private static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Extractors EXTRACTORS = Extractors.load(GAZETTEER, ONTOLOGY);
  private static final FactResolver RESOLVER = new FactResolver(GAZETTEER);

  private final ConflictFinder finder = new ConflictFinder(new FigureMaker(GAZETTEER, ONTOLOGY));

  /** What each text says, by the document's number. */
  private static List<FactView> read(String... texts) {
    List<FactView> facts = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String name = i + ".txt";
      SourceText source =
          new SourceText(ContentId.of(name), name, "text/plain", "txt/1", "UTF-8", "", texts[i]);
      RESOLVER
          .resolve(source, EXTRACTORS.document().extract(source))
          .forEach(f -> facts.add(view(f, source)));
    }
    return facts;
  }

  private static FactView view(Fact fact, SourceText source) {
    ScopedName object = fact.object();
    return new FactView(
        fact.id(),
        fact.type(),
        ref(fact.subject()),
        object == null ? null : ref(object),
        fact.value(),
        fact.qualifiers(),
        fact.polarity(),
        fact.modality(),
        null,
        "待核",
        fact.evidence().stream()
            .map(e ->
                new FactView.Support(
                    source.documentId(),
                    source.name(),
                    source.textId(),
                    new Span(e.span().start(), e.span().end()),
                    e.quote(),
                    e.group(),
                    e.rule(),
                    "x"))
            .toList());
  }

  private static EntityRef ref(ScopedName name) {
    return new EntityRef(name.id(), name.kind(), name.text(), name.scope());
  }

  private static List<FactView> claims(List<FactView> facts, String... values) {
    return facts.stream()
        .filter(f ->
            f.subject().kind() == Kind.OBSERVATION
                && f.type().equals(Fact.NAMED)
                && Arrays.asList(values).contains(f.qualifiers().get("value")))
        .toList();
  }

  @Test
  void twoSourcesThatCountDifferentlyStandSideBySide() {
    List<FactView> facts =
        read("2021年底，陕西省安康市建成综治中心2037个，覆盖各镇各村。\n", "2021年，陕西省安康市共有综治中心2038个，镇镇都有。\n");
    List<FactView> both = claims(facts, "2037", "2038");
    assertThat(both)
        .hasSize(2)
        .extracting(f -> Claim.of(f.qualifiers()).map(Claim::key))
        .doesNotContain(Optional.empty());
    assertThat(both.stream().map(f -> Claim.of(f.qualifiers()).orElseThrow().key()).distinct())
        .as("both claim the same thing")
        .hasSize(1);

    Conflict conflict = finder.rivals(both).orElseThrow();

    assertThat(conflict.reason()).isEqualTo(Conflict.Reason.VALUES);
    assertThat(conflict.explanation().zh()).contains("安康市", "2021", "2037个", "2038个");
    assertThat(conflict.members())
        .extracting(f -> f.quotes().getFirst().document())
        .containsExactly("0.txt", "1.txt");
  }

  @Test
  void runningTotalThatFallsIsAConflictAndOneThatGrowsIsNone() {
    List<FactView> facts =
        read("2020年，陕西省安康市推行网格化社会治理，累计录入基础信息680余万条。\n", "2022年，陕西省安康市推行网格化社会治理，累计录入基础信息660余万条。\n");
    List<FactView> series = claims(facts, "6800000", "6600000");
    assertThat(series).hasSize(2);
    assertThat(series)
        .allSatisfy(f -> assertThat(f.qualifiers()).containsEntry("cumulative", "true"));

    Conflict conflict = finder.falling(series).orElseThrow();

    assertThat(conflict.reason()).isEqualTo(Conflict.Reason.FALLING);
    assertThat(conflict.explanation().zh()).contains("680余万", "660余万");
    assertThat(
            finder.falling(
                claims(
                    read(
                        "2020年，陕西省安康市推行网格化社会治理，累计录入基础信息660余万条。\n",
                        "2022年，陕西省安康市推行网格化社会治理，累计录入基础信息680余万条。\n"),
                    "6800000",
                    "6600000")))
        .isEmpty();
  }

  @Test
  void effectCreditedToTwoPracticesShowsBothCredits() {
    List<FactView> facts =
        read("2021年，陕西省汉阴县推行“星夜巡防”工作法，刑事案件同比下降33.3%。\n" + "汉阴县还建立“邻里守望”机制，2021年刑事案件同比下降33.3%。\n");
    List<FactView> members = new ArrayList<>(claims(facts, "33.3"));
    facts.stream().filter(f -> f.type().equals("ABOUT")).forEach(members::add);

    Conflict conflict = finder.credited(members).orElseThrow();

    assertThat(conflict.credits()).hasSize(2).allSatisfy(c -> assertThat(c.quotes()).isNotEmpty());
    assertThat(conflict.explanation().zh()).contains("星夜巡防", "邻里守望", "33.3%");
    assertThat(finder.credited(claims(facts, "33.3"))).isEmpty();
  }

  @Test
  void percentageThatItsPartsDoNotMakeIsAConflict() {
    List<FactView> facts = read("2022年上半年，陕西省汉阴县受理纠纷7792起，调解成功7762起，调解成功率97.12%。\n");

    Conflict conflict = finder.flaw(claims(facts, "97.12")).orElseThrow();

    assertThat(conflict.explanation().zh()).contains("7762÷7792=99.61%");
  }
}
