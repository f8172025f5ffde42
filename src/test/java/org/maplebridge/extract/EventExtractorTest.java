package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class EventExtractorTest {

  @Test
  void dateIsWrittenAsIso() {
    Findings f = Texts.read("2020年3月5日上午,汉阴县召开平安建设推进会,部署全年工作。");
    Item event = Texts.items(f, Kind.EVENT).getFirst();
    assertThat(event.name()).isEqualTo("汉阴县召开平安建设推进会");
    assertThat(event.text("date")).isEqualTo("2020-03-05");
    assertThat(event.text("eventType")).isEqualTo("会议");
    assertThat(Texts.links(f)).contains("OCCURRED_IN 汉阴县召开平安建设推进会 汉阴县");
  }

  @Test
  void yearLeftOutComesFromTheDateBefore() {
    Findings f = Texts.read("2019年6月,石泉县调解服务中心启用。9月,石泉县成立矛盾化解联盟。");
    assertThat(Texts.items(f, Kind.EVENT))
        .extracting(e -> e.text("date"))
        .containsExactly("2019-06", "2019-09");
    assertThat(Texts.items(f, Kind.EVENT))
        .extracting(e -> e.text("eventType"))
        .containsExactly("启动", "成立");
  }

  @Test
  void eventTakesPlaceWhereTheTextSaysIn() {
    Findings f = Texts.read("2021年4月8日,陕西省基层治理现场会在岚皋县举行。");
    assertThat(Texts.links(f)).contains("OCCURRED_IN 陕西省基层治理现场会在岚皋县举行 岚皋县");
  }

  @Test
  void countsDeadlinesAndDenialsAreNoEvents() {
    Findings f = Texts.read("2021年3月,汉阴县累计召开院落会300场。2021年6月底前,汉阴县启动二期建设。2021年7月,汉阴县没有召开大型会议。");
    assertThat(Texts.items(f, Kind.EVENT)).isEmpty();
  }
}
