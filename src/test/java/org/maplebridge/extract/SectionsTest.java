package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class SectionsTest {

  private static List<String> figures(String text) {
    return Texts.items(Texts.read(text), Kind.OBSERVATION).stream()
        .map(i -> i.name() + " " + i.text("region"))
        .toList();
  }

  @Test
  void headsThatNameAPlaceSpeakForWhatStandsBelow() {
    String text =
        """
        陕西省安康市基层治理见闻

        陕西省安康市推进网格化治理，几个地方各有做法。

        一、甘肃省庆阳市：矛盾调解在门口

        调解室建起来以后，群众说事不出村。聘任人民调解员352名。

        二、汉阴县：网格到户

        划分网格1200个。

        三、还有什么要做

        下一步配备网格员86名。
        """;
    assertThat(figures(text)).containsExactly("聘任人民调解员 庆阳市", "划分网格 汉阴县", "下一步配备网格员 安康市");
  }

  @Test
  void aSentenceIsNoHead() {
    String text = "陕西省安康市推进网格化治理。\\n\\n汉阴县走在前面，群众都说好。\\n\\n划分网格1200个。\\n";
    assertThat(figures(text.translateEscapes())).containsExactly("划分网格 安康市");
  }

  @Test
  void starsAroundWordsMaskNothing() {
    var found = Texts.read("# 见闻\n\n**安康市**推进网格化治理，**群众满意**是标准，划分网格1200个。\n");
    assertThat(Texts.items(found, Kind.OBSERVATION)).extracting(Item::name).contains("划分网格");
    assertThat(found.readings())
        .noneMatch(r -> r instanceof org.maplebridge.model.Reading.MaskReading);
  }
}
