package org.maplebridge.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "汉阴县, hanyinxian, hyx",
    "重庆市, chongqingshi, cqs",
    "长安区, changanqu, caq",
    "长子县, zhangzixian, zzx",
    "厦门, xiamen, xm",
    "六安, luan, la",
    "枫桥经验, fengqiaojingyan, fqjy",
    "睦邻之家, mulinzhijia, mlzj",
    "人民调解, renmintiaojie, rmtj",
    "东阿, donge, de",
    "蚌埠, bengbu, bb",
    "吕梁, lvliang, ll",
    "1+3+X, 13x, 13x",
    "“321”模式, 321moshi, 321ms",
  })
  void readsNames(String name, String full, String initials) {
    assertThat(Pinyin.full(name)).isEqualTo(full);
    assertThat(Pinyin.initials(name)).isEqualTo(initials);
  }

  @Test
  void leavesOutWhatHasNoReading() {
    assertThat(Pinyin.full("，。\uD83D\uDE00\uD800")).isEmpty();
  }
}
