package org.maplebridge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static Claim claim(String value, String... more) {
    Map<String, String> qualifiers = new HashMap<>();
    qualifiers.put("indicator", "网格数");
    qualifiers.put("regionId", "r1");
    qualifiers.put("period", "2021");
    qualifiers.put("unit", "个");
    qualifiers.put("value", value);
    qualifiers.put("valueRaw", value);
    for (int i = 0; i < more.length; i += 2) {
      qualifiers.put(more[i], more[i + 1]);
    }
    return Claim.of(qualifiers).orElseThrow();
  }

  @Test
  void exactValuesAgreeOnlyWhenEqual() {
    assertThat(claim("1205").agreesWith(claim("1205"))).isTrue();
    assertThat(claim("1205").agreesWith(claim("1206"))).isFalse();
  }

  @Test
  void aRoundFigureAgreesWithWhatItCanStandFor() {
    Claim round = claim("1800", "approximate", "true");
    assertThat(round.agreesWith(claim("1800"))).isTrue();
    assertThat(round.agreesWith(claim("1873"))).isTrue();
    assertThat(round.agreesWith(claim("2100"))).isFalse();
  }

  @Test
  void aBoundAgreesWithAllBeyondIt() {
    Claim least = claim("94.7", "bound", ">=");
    assertThat(least.agreesWith(claim("99"))).isTrue();
    assertThat(least.agreesWith(claim("90.2"))).isFalse();
    assertThat(claim("5", "bound", "<").agreesWith(claim("3"))).isTrue();
  }

  @Test
  void aFigureOfAStoryClaimsNothing() {
    Map<String, String> qualifiers =
        new HashMap<>(
            Map.of("indicator", "补偿款", "regionId", "r1", "period", "2021", "value", "2000"));
    assertThat(Claim.of(qualifiers)).isPresent();
    qualifiers.put(Claim.TOLD, "true");
    assertThat(Claim.of(qualifiers)).isEmpty();
  }

  @Test
  void onlyClaimsOfOneIndicatorRegionPeriodAndUnitAreHeldAgainstEachOther() {
    assertThat(claim("1").key()).isEqualTo(claim("2").key());
    assertThat(claim("1").key()).isNotEqualTo(claim("1", "period", "2022").key());
    assertThat(claim("1").key()).isNotEqualTo(claim("1", "regionId", "r2").key());
    assertThat(claim("1").key()).isNotEqualTo(claim("1", "change", "true").key());
    assertThat(claim("1").key()).isNotEqualTo(claim("1", "unit", "%").key());
    assertThat(claim("1", "indicator", "mediation-success-rate").indicator())
        .isEqualTo("mediation-success-rate");
  }

  @Test
  void aPrintedShareIsHeldAgainstItsOwnParts() {
    String[] parts = {"unit", "%", "numerator", "480", "denominator", "500"};
    assertThat(claim("96", parts).otherwiseComputed()).isNull();
    assertThat(claim("93.5", parts).otherwiseComputed()).isEqualTo(96.0);
    assertThat(
            claim("96.1", "unit", "%", "numerator", "1922", "denominator", "2000")
                .otherwiseComputed())
        .isNull();
  }

  @Test
  void whatNamesNoRegionOrPeriodIsComparedWithNothing() {
    assertThat(Claim.of(Map.of("indicator", "网格数", "value", "3", "period", "2021"))).isEmpty();
    assertThat(Claim.of(Map.of("indicator", "网格数", "value", "3", "regionId", "r1"))).isEmpty();
  }
}
