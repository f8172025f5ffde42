package org.maplebridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenNumbersTest {

  @Test
  void aNumberThatComesAgainForAnotherCaseIsSeenHoweverManyThereAre() {
    SeenNumbers numbers = new SeenNumbers();
    int many = 50_000;
    for (int i = 0; i < many; i++) {
      assertThat(numbers.differs("案〔2021〕" + i + "号", "case " + i)).isFalse();
    }
    for (int i = 0; i < many; i += 997) {
      assertThat(numbers.differs("案〔2021〕" + i + "号", "case " + i)).isFalse();
      assertThat(numbers.differs("案〔2021〕" + i + "号", "another")).isTrue();
    }
  }
}
