package org.maplebridge.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** When a name in two documents is the same thing. */
class FactResolverTest {

  private static final FactResolver RESOLVER = new FactResolver(MemoryGazetteer.load());
  private static final String HANYIN = "r610921";
  private static final String ANKANG = "r610900";

  private static SourceText source(String id) {
    return new SourceText(id, id, "text/plain", "txt/1", "UTF-8", "", "");
  }

  private static Item item(Kind kind, String name, String... properties) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      map.put(properties[i], properties[i + 1]);
    }
    Evidence evidence = new Evidence(new Span(0, name.length()), name, null, "test");
    return new Item(
        kind.code() + "#1", kind, name, List.of(), map, 0, Modality.STATED, List.of(evidence));
  }

  private static Item person(String name, String post, String regionId) {
    return item(Kind.PERSON, name, "post", post, "regionId", regionId, "role", "official");
  }

  private static List<Fact> facts(String document, Item item) {
    return facts(document, item, Set.of());
  }

  private static List<Fact> facts(String document, Item item, Set<String> separated) {
    return RESOLVER.resolve(
        source(document), new Findings(List.of(), List.of(item), List.of(), List.of()), separated);
  }

  /** The ids of all names that a document has for an item: joined, they are one thing. */
  private static Set<String> names(String document, Item item) {
    return facts(document, item).stream()
        .flatMap(f ->
            f.object() == null
                ? java.util.stream.Stream.of(f.subject())
                : java.util.stream.Stream.of(f.subject(), f.object()))
        .map(ScopedName::id)
        .collect(Collectors.toSet());
  }

  private static boolean meet(Item one, Item other) {
    return names("a", one).stream().anyMatch(names("b", other)::contains);
  }

  @Test
  void personIsTheSameByNamePlaceAndPost() {
    assertThat(meet(person("钱明", "汉阴县政法委书记", HANYIN), person("钱明", "县委常委、政法委书记", HANYIN))).isTrue();
    assertThat(meet(person("钱明", "汉阴县县长", HANYIN), person("钱明", "县长", HANYIN))).isTrue();
    assertThat(meet(person("钱明", "安康市副市长", ANKANG), person("钱明", "副市长", ANKANG))).isTrue();
    assertThat(meet(person("钱明", "时任安康市委书记", ANKANG), person("钱明", "市委书记", ANKANG))).isTrue();
  }

  @Test
  void personIsNeverTheSameByTheNameAlone() {
    assertThat(meet(person("钱明", "县长", HANYIN), person("钱明", "检察长", HANYIN))).isFalse();
    assertThat(meet(person("钱明", "县长", HANYIN), person("钱明", "县长", "r610922"))).isFalse();
    assertThat(meet(person("钱明", "", HANYIN), person("钱明", "", HANYIN))).isFalse();
    assertThat(
            meet(
                item(Kind.PERSON, "钱明", "post", "村民", "regionId", HANYIN, "role", "party"),
                item(Kind.PERSON, "钱明", "post", "村民", "regionId", HANYIN, "role", "party")))
        .isFalse();
  }

  @Test
  void pseudonymsAndMaskedNamesStayInTheirArticle() {
    Item pseudonym =
        item(
            Kind.PERSON,
            "黄某",
            "post",
            "县长",
            "regionId",
            HANYIN,
            "pseudonym",
            "true",
            "role",
            "official");
    assertThat(meet(pseudonym, pseudonym)).isFalse();
    Item masked = item(Kind.ORGANIZATION, "XX司法所", "regionId", HANYIN);
    assertThat(meet(masked, masked)).isFalse();
    Item office = person("钱明", "XX县县长", HANYIN);
    assertThat(meet(office, office)).isFalse();
  }

  @Test
  void practiceIsTheSameByNameAndRegion() {
    Item here = item(Kind.PRACTICE, "“四季问门”工作法", "regionId", HANYIN);
    assertThat(meet(here, item(Kind.PRACTICE, "四季问门工作法", "regionId", HANYIN))).isTrue();
    assertThat(meet(here, item(Kind.PRACTICE, "四季问门工作法", "regionId", ANKANG))).isFalse();
  }

  @Test
  void separatedNameIsTheDocumentsOwn() {
    Item practice = item(Kind.PRACTICE, "四季问门工作法", "regionId", HANYIN);
    String id = facts("a", practice).getFirst().subject().id();

    assertThat(facts("a", practice, Set.of(id)).getFirst().subject().id()).isNotEqualTo(id);
    assertThat(facts("a", practice, Set.of(id)))
        .isNotEqualTo(facts("b", practice, Set.of(id)))
        .isEqualTo(facts("a", practice, Set.of(id)));
    assertThat(facts("a", practice, Set.of("another")).getFirst().subject().id()).isEqualTo(id);
  }
}
