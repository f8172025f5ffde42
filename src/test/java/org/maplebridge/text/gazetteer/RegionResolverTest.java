package org.maplebridge.text.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.RegionResolver.Reason;

class RegionResolverTest {

  private static final MemoryGazetteer GAZETTEER = MemoryGazetteer.load();
  private static final RegionResolver RESOLVER = new RegionResolver(GAZETTEER);

  private static String codes(String text, @Nullable Region spokenFor) {
    return RESOLVER.resolve(text, spokenFor).stream()
        .map(r -> r.region().code())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          安康市汉阴县城关镇         | 610900 610921 610921100
          北京市朝阳区               | 110000 110105
          长春市朝阳区的社区         | 220100 220104
          安康市的做法，汉滨也学      | 610900 610902
          安康和汉滨                 | 610900 610902
          沧源县边境                 | 530927
          西安的经验                 | 610100
          吉林市和吉林省             | 220200 220000
          玉树州的玉树市             | 632700 632701
          """)
  void decidesByChainAndNeighbourhood(String text, String codes) {
    assertThat(codes(text, null)).isEqualTo(codes);
  }

  @Test
  void refusesWhatNothingSupports() {
    assertThat(codes("村支书李裕华表示", null)).isEmpty();
    assertThat(codes("在城关镇召开", null)).isEmpty();
    assertThat(codes("鼓楼区的做法", null)).isEmpty();
  }

  @Test
  void theRegionSpokenForDecidesNamesakes() {
    Region hanyin = GAZETTEER.findByCode("610921").orElseThrow();
    assertThat(codes("在城关镇召开", hanyin)).isEqualTo("610921100");
    assertThat(codes("在涧池镇召开", hanyin)).isEqualTo("610921101");
    Region nanjing = GAZETTEER.findByCode("320100").orElseThrow();
    assertThat(codes("鼓楼区的做法", nanjing)).isEqualTo("320106");
  }

  @Test
  void saysWhy() {
    assertThat(RESOLVER.resolve("安康市汉阴县", null))
        .extracting(RegionResolver.Resolved::reason)
        .containsExactly(Reason.ONLY, Reason.CHAIN);
    assertThat(Reason.CHAIN.caption()).isNotBlank();
  }

  @Test
  void aTextSpeaksForTheLowestRegionThatCoversMostMentions() {
    assertThat(speaker("安康市深化治理\n汉阴县建队伍，石泉县办讲堂，紫阳县设站点，旬阳市用积分。")).isEqualTo("安康市");
    assertThat(speaker("宜君县平安建设\n宜君县建网格，宜君开展巡防，宜君县获陕西省表彰。")).isEqualTo("宜君县");
    assertThat(speaker("陕西省新闻发布会\n西安市、宝鸡市、咸阳市、铜川市、安康市和汉中市先后试点。")).isEqualTo("陕西省");
    assertThat(speaker("绍兴市诸暨市枫桥镇与上海市奉贤区、安康市汉阴县、北京市")).isEmpty();
  }

  private static String speaker(String text) {
    return RESOLVER.speaksFor(text).map(Region::name).orElse("");
  }
}
