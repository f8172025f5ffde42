package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Kind;

class PracticeScopesTest {

  private static List<Object> homes(Findings found, String name) {
    return Texts.items(found, Kind.PRACTICE).stream()
        .filter(p -> p.name().contains(name))
        .map(p -> Objects.requireNonNull(p.properties().get("regionId")))
        .toList();
  }

  @Test
  void countyWhoseItIsHoldsForTheTownWhereItWasTried() {
    Findings found =
        Texts.read("汉阴县推行“双联双帮”基层治理模式，干部进网格调解矛盾纠纷。\n汉阴县“双联双帮”先在双乳镇试点。双乳镇“双联双帮”让矛盾纠纷不出镇，基层治理见成效。");
    assertThat(homes(found, "双联双帮")).containsExactly("r610921");
  }

  @Test
  void placeThatASentenceNamesHoldsWhereOnlyTheArticleSpeaks() {
    Findings found =
        Texts.read("陕西省社会治理经验交流会召开。\n会上，石泉县介绍了“双联双帮”工作法，调解员进网格化解矛盾纠纷。\n“双联双帮”让群众的事有人管，基层治理更有力。");
    assertThat(homes(found, "双联双帮")).containsExactly("r610922");
  }

  @Test
  void placesApartHaveTheirOwn() {
    Findings found = Texts.read("石泉县“五员进网”工作法化解矛盾纠纷，基层治理见成效。\n宜君县“五员进网”工作法由老党员牵头，调解网格里的纠纷。");
    assertThat(homes(found, "五员进网")).containsExactlyInAnyOrder("r610922", "r610222");
  }
}
