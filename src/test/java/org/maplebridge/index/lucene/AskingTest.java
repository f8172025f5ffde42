package org.maplebridge.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskingTest {

  @Test
  void theSentencesThatAskAreFound() {
    assertThat(Asking.sentences("老板跑了。工资还没发，找谁要？工地也停了。能先垫付吗。")).isEqualTo("工资还没发，找谁要？\n能先垫付吗。");
  }

  @Test
  void aTextThatAsksNothingOrNothingElseHasNone() {
    assertThat(Asking.sentences("楼下夜里炒菜，油烟进屋。")).isEmpty();
    assertThat(Asking.sentences("工资找谁要？")).isEmpty();
    assertThat(Asking.sentences("")).isEmpty();
  }
}
