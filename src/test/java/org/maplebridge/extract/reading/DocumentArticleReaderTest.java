package org.maplebridge.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.Extractors;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Reading.DeixisReading;
import org.maplebridge.model.Reading.JoinReading;
import org.maplebridge.model.Reading.MaskReading;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

class DocumentArticleReaderTest {

  private static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  private static final DocumentExtractor EXTRACTOR =
      Extractors.load(GAZETTEER, Ontology.load()).document();

  private static Findings read(String text) {
    return EXTRACTOR.extract(
        new SourceText("x", "a.txt", "text/plain", "txt/1", "UTF-8", "", text));
  }

  private static <R extends Reading> List<R> readings(Findings f, Class<R> kind) {
    return f.readings().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String region(String id) {
    return GAZETTEER.find(id).orElseThrow().name();
  }

  @Test
  void countysArticleMeansTheCityAboveItByWholeCity() {
    Findings f = read("汉阴县深化网格治理。全县设置网格600个,我县的做法走在全市前列,该县干部常到群众家中,全省也有交流。");
    assertThat(readings(f, DeixisReading.class))
        .extracting(d -> d.expression() + "=" + region(String.valueOf(d.regionId())))
        .containsExactly("全县=汉阴县", "我县=汉阴县", "全市=安康市", "该县=汉阴县", "全省=陕西省");
  }

  @Test
  void maskedPlaceIsInferredFromItsNeighbours() {
    Findings f = read("XX市推进平安建设。XX市委每季度听取汇报,XX市的汉阴县、石泉县、岚皋县分别交流经验,全市矛盾纠纷明显下降。");
    List<MaskReading> masks = readings(f, MaskReading.class);
    assertThat(masks).hasSize(3).allMatch(MaskReading::place);
    assertThat(masks).extracting(m -> region(String.valueOf(m.regionId()))).containsOnly("安康市");
  }

  @Test
  void maskOfAWordAndMaskWithoutACueStayUnresolved() {
    Findings word = read("集中整治赌博、XX、斗殴等治安问题。");
    assertThat(readings(word, MaskReading.class))
        .singleElement()
        .matches(m -> !m.place() && m.regionId() == null);
    Findings place = read("XX县XX镇的干部每天走访。");
    assertThat(readings(place, MaskReading.class))
        .hasSize(2)
        .allMatch(m -> m.place() && m.regionId() == null);
  }

  @Test
  void howThingsAreBehindAMaskIsNoPlaceAndWhatIsPeacefulIs() {
    Findings f = read("大家的日子过得XX而从容。平安XX人人共享。笑容XX地挂在脸上。");
    assertThat(readings(f, MaskReading.class))
        .extracting(MaskReading::place)
        .containsExactly(false, true, false);
  }

  @Test
  void shortCompilationWithoutHeadingsIsPartedWhereItsPlacesChange() {
    String a =
        "秋日的秦巴山间稻香阵阵。今年以来,XX市把调解室设到院坝里,全市纠纷就地化解。汉阴县、石泉县的干部轮流坐班,"
            + "岚皋县请来老党员说理,紫阳县把茶馆变成说事点,群众有话有处说,有理有人评,邻里之间的疙瘩越来越少,院坝里的笑声越来越多,连多年不来往的两家人也坐到了一张桌子上。"
            + "全市网格员天天上门,记下每一件烦心事,办完一件销一件。平安XX的画卷徐徐展开,群众的笑脸绽放。";
    String b =
        "近年来,XX州立足山区实际,把村规民约唱进山歌。荔波县的寨老领着青年调解山林纠纷,平塘县、罗甸县把议事会搬到榕树下,"
            + "全州调解员学会两种语言,一户一户讲清道理。三都水族自治县的法官坐着小船去开庭,判完一案说通一寨,老人们说这样的官司打得明白,年轻人也跟着学会了讲道理。"
            + "XX州还给每个寨子配了法律明白人,全州上下齐心守护好山好水。";
    Findings f = read(a + "\n" + b + "\n");
    assertThat(f.articles())
        .extracting(x -> region(String.valueOf(x.regionId())))
        .containsExactly("安康市", "黔南布依族苗族自治州");
  }

  private static final String BRIEF_A =
      "浙江省龙游县小南海镇的晒场上摆起长桌,镇人大代表和网格员轮流值班。三个月里,该镇接待群众420人次,化解田水、宅基地纠纷37起,邻近的乡镇都派人来学,全县随后推开。";
  private static final String BRIEF_B =
      "贵州省湄潭县的茶山上,寨老们把调解桌搬到地头。去年,湄潭在各镇组建寨老调解团,调处纠纷1046件,茶农之间红脸的事少了,全县茶事纠纷下降两成,老人们说这才像个过日子的样子。";

  @Test
  void shortItemsThatEachNameTheirPlaceArePartedAndSpeakForIt() {
    assertThat(read("晒场上的说事点\n" + BRIEF_A + "\n茶山上的寨老\n" + BRIEF_B).articles())
        .extracting(x -> region(String.valueOf(x.regionId())))
        .containsExactly("小南海镇", "湄潭县");
    assertThat(read(BRIEF_A + "\n" + BRIEF_B).articles()).hasSize(2);
  }

  @Test
  void oneTextAboutSeveralPlacesIsNotParted() {
    String lead = "山区的治理,难在路远、人散。记者走访两地,看到各有各的支点,道理却是一个:把力气使在群众家门口,把话说在火塘边上。\n";
    assertThat(read(lead + "晒场上的说事点\n" + BRIEF_A + "\n茶山上的寨老\n" + BRIEF_B).articles()).hasSize(1);
    assertThat(read(BRIEF_A + "\n" + BRIEF_B + "\n" + lead).articles()).hasSize(1);
  }

  @Test
  void wholeTownMeansTheTownNamedBefore() {
    Findings f = read("石泉县饶峰镇的调解员很忙。\n一年下来,全镇没有一件纠纷出镇。");
    assertThat(readings(f, DeixisReading.class))
        .extracting(d -> d.expression() + "=" + region(String.valueOf(d.regionId())))
        .containsExactly("全镇=饶峰镇");
  }

  @Test
  void platformsArentSipingAndWithinTheCountyIsntHexian() {
    Findings f = read("石泉县用好基层治理四平台和县里的调解资源。");
    assertThat(f.items()).noneMatch(i -> i.name().equals("四平市") || i.name().equals("和县"));
  }

  @Test
  void modelCountyIsNoPlace() {
    Findings f = read("石泉县创建平安示范县,规范县镇两级台账。");
    assertThat(f.items()).noneMatch(i -> i.name().equals("范县"));
  }

  @Test
  void townOfManyNamesakesLiesInTheCountyBeforeIt() {
    Findings f = read("汉阴县城关镇的居民常到议事亭坐坐。");
    assertThat(f.items())
        .filteredOn(i -> i.name().equals("城关镇"))
        .allMatch(
            i -> GAZETTEER.isWithin(i.text("regionId"), GAZETTEER.named("汉阴县").getFirst().id()));
  }

  @Test
  void webFooterBelongsToNoArticle() {
    String body = "石泉县的调解员常年走村入户。".repeat(8);
    Findings f = read("调解员走村入户\n" + body + "\n微信扫一扫关注我们\n版权所有 某某网站\n");
    assertThat(f.articles()).hasSize(1);
    int end = f.articles().getFirst().span().end();
    assertThat(end).isLessThanOrEqualTo(("调解员走村入户\n" + body).length());
  }

  @Test
  void dateLineGivesTheDayOfPublication() {
    Findings f = read("调解员走村入户\n发布时间:2021-03-05 来源:石泉县司法局\n石泉县的调解员常年走村入户,把矛盾化解在门口。\n");
    TimeSpan published = Objects.requireNonNull(f.articles().getFirst().published());
    assertThat(published.text()).isEqualTo("2021-03-05");
  }

  @Test
  void bylineAtTheEndNamesTheAuthors() {
    Findings f = read("石泉县的调解员常年走村入户,把矛盾化解在群众家门口。 王晓峰 李建平\n");
    assertThat(f.articles().getFirst().authors()).containsExactly("王晓峰", "李建平");
  }

  @Test
  void countedHeadingsPartACompilation() {
    String a = "安康市的网格员每天巡查,全市矛盾及时化解。".repeat(20);
    String b = "玉林市的调解员每周走访,全市纠纷逐年减少。".repeat(20);
    Findings f = read("篇一:安康做法\n" + a + "\n篇二:玉林做法\n" + b + "\n");
    assertThat(f.articles())
        .extracting(x -> region(String.valueOf(x.regionId())))
        .containsExactly("安康市", "玉林市");
  }

  @Test
  void wellFormedArticlesAreNeverReordered() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample"))) {
      for (Path file : files.filter(DocumentArticleReaderTest::isText).sorted().toList()) {
        assertThat(readings(read(Files.readString(file)), JoinReading.class))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".docx");
  }

  @Test
  void quotesAreExactWhateverTheText() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String signs = "安康市汉阴县委书记王晓峰说XX全我该年月日2021,。、“”\"《》()\n\r\t 　某女士等网格𠮷😀\uD83D\uFEFFabＡ１:;!召开";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(600); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertExact(text.toString());
    }
  }

  private static void assertExact(String text) {
    Findings f = read(text);
    Stream<Evidence> all =
        Stream.of(
                f.readings().stream().flatMap(r -> r.evidence().stream()),
                f.items().stream().flatMap(i -> i.evidence().stream()),
                f.links().stream().flatMap(l -> l.evidence().stream()))
            .flatMap(s -> s);
    all.forEach(e -> {
      int from = text.offsetByCodePoints(0, e.span().start());
      int to = text.offsetByCodePoints(0, e.span().end());
      assertThat(e.quote()).isEqualTo(text.substring(from, to));
    });
  }

  @Test
  void endlessAndBrokenTextsTakeBoundedTime() {
    Random random = new Random(5);
    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);
    StringBuilder halves = new StringBuilder();
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      halves.append((char) (0xD800 + random.nextInt(0x800)));
      table.append(random.nextInt(1000)).append(i % 8 == 7 ? '\n' : '\t');
    }
    List<String> texts =
        List.of(
            "安康市汉阴县综治中心主任王晓峰说在与和".repeat(10_000),
            "我市全县我省该区".repeat(20_000),
            "推进全市社会治理的重要\n".repeat(15_000),
            new String(bytes, StandardCharsets.UTF_8),
            halves.toString(),
            table.toString(),
            "It was the best of times, it was the worst of times.\n".repeat(4_000));
    for (String text : texts) {
      Assertions.assertTimeout(Duration.ofSeconds(30), () -> read(text));
    }
  }
}
