package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class PersonExtractorTest {

  @Test
  void postStandsLeftOfTheName() {
    Findings f = Texts.read("汉阴县委书记王晓峰在调研时强调,要把矛盾化解在基层。");
    Item person = Texts.item(f, Kind.PERSON, "王晓峰");
    assertThat(person.text("post")).isEqualTo("汉阴县委书记");
    assertThat(person.text("role")).isEqualTo("official");
    assertThat(Texts.links(f)).contains("HOLDS_POST 王晓峰 汉阴县委");
  }

  @Test
  void postWithoutABodyIsHeldInItsRegion() {
    Findings f = Texts.read("汉阴县是山区县。汉阴县县长周立群说,要把服务送到群众身边。");
    assertThat(Texts.links(f)).contains("HOLDS_POST 周立群 汉阴县");
  }

  @Test
  void verbStandsRightOfTheName() {
    Findings f = Texts.read("石泉县司法所所长李建平带领工作人员来到现场。");
    assertThat(Texts.names(f, Kind.PERSON)).containsExactly("李建平");
  }

  @Test
  void honouredPeopleStandInALongList() {
    Findings f = Texts.read("岚皋县评选出赵志强、孙丽华、周国庆等一批先进模范。");
    assertThat(Texts.names(f, Kind.PERSON)).contains("赵志强", "孙丽华", "周国庆");
    assertThat(Texts.item(f, Kind.PERSON, "孙丽华").text("role")).isEqualTo("honoree");
  }

  @Test
  void wordsRightOfANameTellWhatSheIs() {
    Findings f =
        Texts.read(
            "岚皋县涌现出赵志强、孙丽华等12名优秀网格员。同年,钱海涛荣获“最美调解员”称号。综治中心民警何勇、吴建军到场。\n"
                + "群众郑某报警称被骗,民警及时止付。周阿姨是受害者之一,某食品公司会计小林也在场。");
    assertThat(Texts.item(f, Kind.PERSON, "孙丽华").text("post")).isEqualTo("优秀网格员");
    assertThat(Texts.item(f, Kind.PERSON, "周阿姨").text("post")).isEqualTo("受害人");
    assertThat(Texts.item(f, Kind.PERSON, "小林").text("post")).isEqualTo("会计");
    assertThat(Texts.item(f, Kind.PERSON, "吴建军").text("post")).endsWith("民警");
    assertThat(PersonRoles.behind("刘芳、王强等三人被评为“平安卫士”。", 2)).contains("平安卫士");
    assertThat(PersonRoles.behind("谢某报案后离开。", 2)).contains("报警人");
    assertThat(PersonRoles.behind("谢某和报案人离开。", 2)).isEmpty();
  }

  @Test
  void namesEndWhereAWordOfItsOwnBegins() {
    Findings f = Texts.read("石泉县司法所所长程立新多次上门调解。调解员马涛当即赶到,民警丁晓梅入选先进。镇综治中心主任郑宏兼任网格长,律师孔芳获“最美律师”称号。");
    assertThat(Texts.names(f, Kind.PERSON))
        .containsExactlyInAnyOrder("程立新", "马涛", "丁晓梅", "郑宏", "孔芳");
  }

  @Test
  void labelsSpeakersAndQuotedRolesTellPersons() {
    Findings f =
        Texts.read(
            "石泉县平安建设发布会\n综治中心主任 葛春林\n葛春林：大家好，矛盾纠纷下降。\n“老娘舅”方玉兰、余小红守着调解室。\n" + "（撰稿：贺敏　审稿：蒋文涛）");
    assertThat(Texts.names(f, Kind.PERSON)).contains("葛春林", "方玉兰", "余小红", "贺敏", "蒋文涛");
    assertThat(Texts.item(f, Kind.PERSON, "余小红").text("post")).isEqualTo("老娘舅");
  }

  @Test
  void transcribedAndRareNamesAreReadBehindAPost() {
    Findings f = Texts.read("都兰县调解员格日乐图三次上门。都兰县司法局副局长次仁卓嘎把调解室搬到牧区。群众认为这关系社会长治久安。");
    assertThat(Texts.names(f, Kind.PERSON)).contains("次仁卓嘎").doesNotContain("治久安");
  }

  @Test
  void wordsAfterAPostAndEndsOfPlacesAreNoPersons() {
    Findings f = Texts.read("石泉县12名调解员包片走访,群众管秩序,村民习惯叫它说事点。内蒙古某旗和石泉县某小区也来学习“陕南大嫂”调解经验。");
    assertThat(Texts.names(f, Kind.PERSON)).isEmpty();
  }

  @Test
  void postIsHeldWhereItsOwnWordsSay() {
    Findings f = Texts.read("石泉县重视调解工作。调解员程立新多次上门,石泉县副县长丁晓梅到场。");
    assertThat(Texts.links(f)).contains("HOLDS_POST 丁晓梅 石泉县");
    assertThat(Texts.links(f)).noneMatch(l -> l.startsWith("HOLDS_POST 程立新"));
  }

  @Test
  void veryLongListOfNamesIsRead() {
    String list = "王志强、李丽华、".repeat(20_000);
    Findings f = Texts.read("表彰先进:" + list + "张国庆等。");
    assertThat(Texts.names(f, Kind.PERSON)).contains("王志强", "李丽华", "张国庆");
  }

  @Test
  void pseudonymIsBoundToItsArticle() {
    Findings f = Texts.read("宜君县村民黄某与邻居陈某因地界发生争吵。网格员劝说后,黄某不再坚持。");
    Item party = Texts.item(f, Kind.PERSON, "黄某");
    assertThat(party.properties()).containsEntry("pseudonym", true).containsEntry("role", "party");
    assertThat(party.evidence()).hasSize(2);
    assertThat(Texts.names(f, Kind.PERSON)).containsExactlyInAnyOrder("黄某", "陈某");
  }

  @Test
  void ordinaryWordsAreNoPersons() {
    Findings f = Texts.read("汉阴县高质量发展党员先锋队,走遍高山群众家中,干部和平安志愿者一道宣传。");
    assertThat(Texts.names(f, Kind.PERSON)).isEmpty();
  }

  @Test
  void bylineNamesTheAuthors() {
    Findings f = Texts.read("岚皋县推行网格服务,邻里之间更加和睦,社会更加安定有序。\n王晓峰 李建平\n");
    assertThat(Texts.names(f, Kind.PERSON)).contains("王晓峰", "李建平");
    assertThat(Texts.item(f, Kind.PERSON, "李建平").text("role")).isEqualTo("author");
  }
}
