package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class PracticeExtractorTest {

  private static List<String> practices(String text) {
    return Texts.names(Texts.read(text), Kind.PRACTICE);
  }

  @Test
  void quotedNameTakesTheFormWordBehindItAndKeepsItsShortForm() {
    Findings found = Texts.read("近年来，汉阴县探索建立“321”基层治理模式，网格员和党员一起化解矛盾纠纷。");
    Item practice = Texts.item(found, Kind.PRACTICE, "“321”基层治理模式");
    assertThat(practice.aliases()).extracting(Item.Alias::name).contains("321");
    assertThat(practice.properties())
        .containsEntry("form", "model")
        .containsEntry("regionId", "r610921")
        .containsEntry("tier", "county-brand");
    assertThat(Texts.links(found)).contains("PRACTISED_IN “321”基层治理模式 汉阴县");
  }

  @Test
  void shortFormLaterInTheDocumentIsTheSamePractice() {
    Findings found = Texts.read("石泉县创新推行“三官两员”工作法，调解员进村入户。\n群众说，“三官两员”把矛盾纠纷化解在家门口，基层治理有了好帮手。");
    assertThat(Texts.items(found, Kind.PRACTICE)).hasSize(1);
    assertThat(Texts.items(found, Kind.PRACTICE).getFirst().evidence()).hasSizeGreaterThan(1);
  }

  @Test
  void formulasThatDifferByOneCharacterStayApart() {
    assertThat(practices("甲镇建立“1+3+X”调解机制，乙镇建立“1+8+N”调解机制，丙镇建立“5+X”协调机制，基层治理更有力。")).hasSize(3);
  }

  @Test
  void whoseItIsComesFromTheWordsRightBeforeTheName() {
    Findings found = Texts.read("安康市基层治理现场会召开。安康市大力推广汉阴县以党员联系群众为基础的“三线联动”治理模式，平安建设成效明显。");
    Item practice = Texts.item(found, Kind.PRACTICE, "三线联动");
    assertThat(practice.properties()).containsEntry("regionId", "r610921");
    assertThat(Texts.links(found)).anyMatch(l -> l.startsWith("PROMOTED_TO") && l.endsWith("安康市"));
  }

  @Test
  void secondNameIsAnAliasWithTheWordsThatSaySo() {
    Findings found = Texts.read("汉阴县创新“321”基层治理模式，又称“三线两化一平台”，把基层治理落到网格。");
    Item practice = Texts.item(found, Kind.PRACTICE, "321");
    assertThat(practice.aliases()).extracting(Item.Alias::name).contains("三线两化一平台");
  }

  @Test
  void componentsArePartsOfTheWhole() {
    Findings found =
        Texts.read("某县以“干部联户、党员联片”为纽带，以“办事网格化、调解专业化”为路径，以村级议事平台为保障的“双联双化”基层治理模式已在全县推广，平安建设见成效。");
    assertThat(Texts.links(found))
        .contains("PART_OF 干部联户、党员联片 “双联双化”基层治理模式", "PART_OF 村级议事平台 “双联双化”基层治理模式");
  }

  @Test
  void sloganIsNoPractice() {
    assertThat(practices("各村社区努力做到“小事不出村、大事不出镇、矛盾不上交”，基层治理平安有序。")).isEmpty();
  }

  @Test
  void scareQuotesHotlinesDoctrinesAndMediaAreNone() {
    assertThat(
            practices(
                "各单位“一把手”带头接访，群众可拨打“12345”热线、“110”报警。要增强“四个意识”，打掉“村霸”和“保护伞”，基层治理经验被《法治日报》报道。"))
        .isEmpty();
  }

  @Test
  void honourIsNoPractice() {
    assertThat(practices("该镇司法所荣获“全国模范司法所”称号，该县被评为“平安中国建设示范县”，综治工作再上台阶。")).isEmpty();
  }

  @Test
  void spokenWordsAreNone() {
    assertThat(practices("村民李大爷说：“矛盾化解了，心里舒坦。”调解员笑着说，“以后有事还来找我。”")).isEmpty();
  }

  @Test
  void nationalConceptBelongsToTheCountryAndIsPractisedWhereTheTextSays() {
    Findings found = Texts.read("宜君县坚持和发展新时代“枫桥经验”，就地化解矛盾纠纷。");
    Item practice = Texts.item(found, Kind.PRACTICE, "枫桥经验");
    assertThat(practice.properties())
        .containsEntry("regionId", "cn")
        .containsEntry("national", true);
    assertThat(Texts.links(found)).contains("PRACTISED_IN 枫桥经验 宜君县");
  }

  @Test
  void localVersionOfANationalConceptIsItsInstance() {
    Findings found = Texts.read("城关镇打造“水乡枫桥”人民法庭，传承“枫桥经验”，诉源治理见实效。");
    assertThat(Texts.links(found)).contains("INSTANCE_OF “水乡枫桥”人民法庭 枫桥经验");
  }

  @Test
  void withoutTheDictionaryTheRulesStillReadLocalNames() {
    Findings found = Texts.readWithoutDictionary("岚皋县打造“睦邻之家”社区治理品牌，调解邻里矛盾。");
    assertThat(Texts.names(found, Kind.PRACTICE)).anyMatch(n -> n.contains("睦邻之家"));
  }

  @Test
  void namesInARowShareTheFormWordBehindThem() {
    assertThat(practices("公安机关推行“一队一室”“两队一室”警务运行模式，治安防控更严密。")).hasSize(2);
  }

  @Test
  void pageOfANovelHasNone() {
    Findings found =
        Texts.read(
            "他推开木门，院子里的老槐树落了一地的花。“你终于回来了。”她说。三十年前，他们就在这条小路上告别，那时她扎着两条辫子，手里提着五个鸡蛋。"
                + "“那年的雪真大。”他低声说，把行李放在石阶上，里面只有两件旧衣服和一封没有寄出的信。远处传来火车的汽笛声，像极了当年的夜晚。");
    assertThat(Texts.items(found, Kind.PRACTICE)).isEmpty();
    assertThat(Texts.items(found, Kind.OBSERVATION)).isEmpty();
  }

  private static java.util.List<String> named(String text) {
    return Texts.names(Texts.readWithoutDictionary(text), Kind.PRACTICE);
  }

  @Test
  void wordForItsFormMayStandBeforeAQuotedName() {
    assertThat(named("岚皋县开发调解服务小程序“岚小帮”,群众矛盾随手报。")).contains("岚小帮");
  }

  @Test
  void quotedNameMaySumUpAnEnumeration() {
    assertThat(named("岚皋县综治中心落实排查登记、会商研判、跟踪回访等“三道工序”,治理更精细。")).contains("三道工序");
  }

  @Test
  void contestsSurveysAndTargetsAreNoPractices() {
    assertThat(named("岚皋县法院在“微视频”比赛中表现突出,开展“信访现状”“基层负担”等“两项调研”,治理“四项指标”下降。")).isEmpty();
  }

  @Test
  void firstOfItsKindAndItemsOfAListAndWhatIsBeingBuilt() {
    assertThat(named("岚皋县成立了全市首个茶农矛盾联合调解组织,群众称便。")).contains("茶农矛盾联合调解组织");
    assertThat(named("岚皋县推行院落夜访制度、矛盾联合交办机制,社会治理更实。")).contains("院落夜访制度", "矛盾联合交办机制");
    assertThat(named("岚皋县推进茶乡平安智慧感知平台建设,社会治理提速。")).contains("茶乡平安智慧感知平台");
    assertThat(named("岚皋县与邻县建立了接边的五镇联合巡山机制,平安建设成效好。")).contains("接边的五镇联合巡山机制");
  }

  @Test
  void centreWithANameOfItsOwnIsOneAndAPlainOneIsNot() {
    assertThat(named("岚皋县民主镇移民安置服务中心调解矛盾,岚皋县综治中心指导治理。"))
        .anyMatch(n -> n.endsWith("移民安置服务中心"))
        .noneMatch(n -> n.endsWith("综治中心"));
  }
}
