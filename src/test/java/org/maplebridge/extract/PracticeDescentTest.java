package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PracticeDescentTest {

  @Test
  void verbsOfBecomingJoinWhatWasWithWhatIs() {
    var links =
        Texts.links(
            Texts.read(
                "石泉县创新“邻里说事”调解法，后来发展为“邻里议事”工作法，化解矛盾纠纷。\n"
                    + "宜君县先有“板凳夜话”调解法，县里把它升级为“板凳议事”工作法，基层治理更有力。"));
    assertThat(links)
        .anyMatch(l -> l.startsWith("EVOLVED_INTO") && l.contains("邻里说事") && l.contains("邻里议事"))
        .anyMatch(l -> l.startsWith("EVOLVED_INTO") && l.contains("板凳夜话") && l.contains("板凳议事"));
  }

  @Test
  void whatBecameAnotherThingIsNotTheOneNamedBefore() {
    var links = Texts.links(Texts.read("石泉县借着“邻里说事”调解法，把老旧的服务站升级为“议事大院”工作法的阵地，化解矛盾纠纷，基层治理更有力。"));
    assertThat(links).noneMatch(l -> l.startsWith("EVOLVED_INTO"));
  }

  @Test
  void whatAConceptIsCarriedOnByIsItsInstance() {
    var links =
        Texts.links(
            Texts.read(
                "石泉县“邻里说事”调解法是全县学习推广“枫桥经验”的重要机制，化解矛盾纠纷。\n"
                    + "宜君县“板凳夜话”调解法，也被看作“枫桥经验”的继承和发展，基层治理更有力。"));
    assertThat(links)
        .anyMatch(l -> l.startsWith("INSTANCE_OF") && l.contains("邻里说事") && l.contains("枫桥经验"))
        .anyMatch(l -> l.startsWith("INSTANCE_OF") && l.contains("板凳夜话") && l.contains("枫桥经验"));
  }
}
