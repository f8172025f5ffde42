package org.maplebridge.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLanguageTest {

  @Test
  void firstLanguageOfOursThatAHeaderNamesIsTaken() {
    assertThat(RequestLanguage.accepted("en")).isEqualTo("en");
    assertThat(RequestLanguage.accepted("en-GB,en;q=0.9,zh;q=0.5")).isEqualTo("en");
    assertThat(RequestLanguage.accepted("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo("zh");
    assertThat(RequestLanguage.accepted("fr,en;q=0.5,zh;q=0.2")).isEqualTo("en");
    assertThat(RequestLanguage.accepted("zh;q=0.1,en;q=0.2")).isEqualTo("en");
  }

  @Test
  void nothingAndNonsenseAreChinese() {
    for (String header : new String[] {null, "", " ", "*", "fr", "en;q=", "，", "en-*-*;q=x"}) {
      assertThat(RequestLanguage.accepted(header)).as(header).isEqualTo("zh");
    }
  }
}
