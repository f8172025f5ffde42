package org.maplebridge.extract.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A newspaper page that a scanner read across its columns, made of our own texts, with the truth
 * known: several articles, each in columns of its own width, cut where a column ends, the pieces
 * written out in another order.
 *
 * @param raw what the scanner wrote
 * @param articles the printed lines of each article's body, in true order
 */
record ScrambledPage(String raw, List<List<Printed>> articles) {

  private static final List<String> SOURCES =
      List.of(
          "sample/fengqiao.txt",
          "sample/hanyin-321.txt",
          "sample/yijun-pingan.html",
          "sample/shaanxi-wenda.txt",
          "sample/ankang-tuiguang.md",
          "sample/fuxian-shuoshi.txt",
          "sample/jiexiang-sanfa.md",
          "sample/langao-mulin.txt",
          "sample/qingyang-longnan.md",
          "sample/shiquan-paishui.txt",
          "sample/wangge-shuzi.html",
          "annotated/anli-huicui.txt",
          "annotated/diming-bianxi.txt",
          "annotated/fabuhui-shilu.txt",
          "annotated/jingzhi-xianyu.txt",
          "annotated/kouang-shuangyuan-jia.txt",
          "annotated/renwu-qunxiang.txt",
          "annotated/rongyu-wenjian.txt",
          "annotated/shuzi-baogao.txt",
          "annotated/tiaojie-jishi.txt",
          "annotated/tongming-yiyi.txt",
          "annotated/xianqu-jiaoliu.txt");

  private static final List<String> CAPTIONS =
      List.of("网格员入户走访", "调解现场", "图为工作人员向群众宣传政策。", "本版图片均为资料照片", "综治中心内景");

  private static final List<String> BYLINES =
      List.of("本报记者 %s", "本报记者 %s 通讯员 %s", "%s %s", "%s", "（记者 %s）", "（本报记者 %s 通讯员 %s）");
  private static final List<String> NAMES =
      List.of("周立文", "李晓东", "陈志远", "王雨桐", "赵海燕", "孙建国", "吴小满", "郑云帆", "马良才", "林秋实");
  private static final List<String> DECKS =
      List.of("——基层社会治理工作综述", "——矛盾纠纷多元化解纪实", "——平安建设工作侧记", "——推进市域社会治理现代化观察");
  private static final List<String> SECTIONS =
      List.of("党建引领 凝聚合力", "强化统筹 压实责任", "服务下沉", "多元共治 解民忧", "机制创新 提质增效", "科技支撑");

  /** How a page is written out. */
  enum Style {
    /** Each column piece a block; printed lines one below the other, paragraphs set in. */
    BLOCKS_SET_IN,
    /** The same without the blanks before a paragraph. */
    BLOCKS,
    /** A paragraph's printed lines in one line with blanks between. */
    RUN_ON,
    /** Each printed line between blank lines. */
    SINGLE_LINES,
    /** As before, the first and the last lines of paragraphs behind the full ones. */
    SORTED_BY_EDGE,
    /** Two columns line by line. */
    ACROSS,
    /** Each piece in another of these ways. */
    MIXED
  }

  /**
   * A printed line of the truth.
   *
   * @param start raw code point of its first character
   * @param end one past its last
   * @param goesOn whether it goes on with the line before it in its article
   */
  record Printed(String text, int article, boolean goesOn, int[] place) {
    int start() {
      return place[0];
    }

    int end() {
      return place[1];
    }
  }

  private static final class Maker {
    private final Random random;
    private final Style style;
    private final List<List<Printed>> articles = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private final boolean straight;
    private final boolean furnished;

    /**
     * @param furnished whether articles have headlines, by-lines, sections, and now and then a lead
     *     in another width
     */
    Maker(Style style, long seed, boolean furnished) {
      this.style = style;
      this.furnished = furnished;
      random = new Random(seed * 31 + style.ordinal());
      straight = random.nextBoolean();
    }

    ScrambledPage make() {
      int count = 2 + random.nextInt(furnished ? 2 : 3);
      List<String> sources = new ArrayList<>(SOURCES);
      Collections.shuffle(sources, random);
      List<List<List<Printed>>> pieces = new ArrayList<>();
      int[] widths = {12 + random.nextInt(4), 17 + random.nextInt(4), 22 + random.nextInt(8)};
      boolean oneGrid = furnished && random.nextInt(3) == 0;
      if (oneGrid) {
        widths[0] = widths[1];
      }
      for (int a = 0; a < count; a++) {
        int width = widths[random.nextInt(oneGrid ? 2 : widths.length)];
        List<Printed> lines =
            furnished
                ? setFurnished(paragraphs(sources.get(a)), width, widths, a)
                : set(paragraphs(sources.get(a)), width, a);
        articles.add(lines);
        pieces.add(cut(lines));
      }
      for (List<Printed> piece : order(pieces)) {
        write(piece);
        if (random.nextInt(6) == 0) {
          raw.append(CAPTIONS.get(random.nextInt(CAPTIONS.size()))).append("\n\n");
        }
      }
      return new ScrambledPage(raw.toString(), articles);
    }

    /**
     * A headline, perhaps a deck; perhaps sections; perhaps a lead that is set wider; a by-line.
     */
    private List<Printed> setFurnished(
        List<String> paragraphs, int width, int[] widths, int article) {
      List<Printed> lines = new ArrayList<>();
      List<String> body = new ArrayList<>(paragraphs);
      String headline = isHeading(body.getFirst()) ? body.removeFirst() : "";
      if (!headline.isEmpty()) {
        lines.add(new Printed(headline, article, false, new int[2]));
      }
      if (random.nextInt(3) == 0) {
        lines.add(new Printed(DECKS.get(random.nextInt(DECKS.size())), article, false, new int[2]));
      }
      boolean lead = random.nextInt(4) == 0;
      boolean sections = random.nextBoolean();
      for (int i = 0; i < body.size(); i++) {
        if (sections && i > 0 && i % 3 == 0 && !isHeading(body.get(i - 1))) {
          String section = SECTIONS.get(random.nextInt(SECTIONS.size()));
          lines.add(new Printed(section, article, false, new int[2]));
        }
        lines.addAll(set(List.of(body.get(i)), lead && i == 0 ? widths[2] : width, article));
      }
      String byline =
          String.format(
              BYLINES.get(random.nextInt(BYLINES.size())),
              NAMES.get(random.nextInt(5)),
              NAMES.get(5 + random.nextInt(5)));
      if (random.nextInt(5) > 0) {
        lines.add(new Printed(byline, article, false, new int[2]));
      }
      return lines;
    }

    private static boolean isHeading(String paragraph) {
      return paragraph.length() < 30 && !paragraph.endsWith("。");
    }

    private List<String> paragraphs(String source) {
      List<String> paragraphs = new ArrayList<>();
      int length = 0;
      int most = furnished ? 700 + random.nextInt(1800) : 500 + random.nextInt(900);
      for (String line : source(source)) {
        String text = line.strip();
        if (text.isEmpty() || length > most) {
          continue;
        }
        if (straight) {
          text = text.replace('“', '"').replace('”', '"');
        }
        paragraphs.add(text);
        length += text.length();
      }
      return paragraphs;
    }

    private static List<Printed> set(List<String> paragraphs, int width, int article) {
      List<Printed> lines = new ArrayList<>();
      for (String paragraph : paragraphs) {
        boolean heading = isHeading(paragraph);
        String rest = paragraph;
        double room = heading ? width : width - 2;
        boolean first = true;
        while (!rest.isEmpty()) {
          int end = 0;
          while (end < rest.length() && ColumnWidths.width(rest.substring(0, end + 1)) <= room) {
            end++;
          }
          while (end < rest.length() && "，。、；：”》）".indexOf(rest.charAt(end)) >= 0) {
            end++;
          }
          String text = rest.substring(0, end).strip();
          rest = rest.substring(end).strip();
          lines.add(new Printed(text, article, !first, new int[2]));
          room = width;
          first = false;
        }
      }
      return lines;
    }

    private List<List<Printed>> cut(List<Printed> lines) {
      List<List<Printed>> pieces = new ArrayList<>();
      int usual = 5 + random.nextInt(12);
      for (int at = 0; at < lines.size(); ) {
        int to = Math.min(lines.size(), at + Math.max(3, usual - 3 + random.nextInt(7)));
        pieces.add(lines.subList(at, to));
        at = to;
      }
      return pieces;
    }

    /** Articles in turn, a little out of turn, or in no order at all. */
    private List<List<Printed>> order(List<List<List<Printed>>> pieces) {
      int kind = random.nextInt(3);
      List<List<Printed>> order = new ArrayList<>();
      for (int i = 0; order.size() < pieces.stream().mapToInt(List::size).sum(); i++) {
        for (List<List<Printed>> article : pieces) {
          if (i < article.size()) {
            order.add(article.get(i));
          }
        }
      }
      if (kind == 1) {
        for (int i = 0; i + 2 < order.size(); i++) {
          Collections.swap(order, i, i + random.nextInt(3));
        }
      } else if (kind == 2) {
        Collections.shuffle(order, random);
      }
      if (style == Style.ACROSS) {
        List<List<Printed>> zipped = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i += 2) {
          zipped.add(zip(order.get(i), order.get(i + 1)));
        }
        return zipped.size() * 2 == order.size() ? zipped : add(zipped, order.getLast());
      }
      return order;
    }

    private static List<List<Printed>> add(List<List<Printed>> to, List<Printed> last) {
      to.add(last);
      return to;
    }

    private static List<Printed> zip(List<Printed> left, List<Printed> right) {
      List<Printed> both = new ArrayList<>();
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        if (i < left.size()) {
          both.add(left.get(i));
        }
        if (i < right.size()) {
          both.add(right.get(i));
        }
      }
      return both;
    }

    private void write(List<Printed> piece) {
      Style how = style == Style.MIXED ? Style.values()[1 + random.nextInt(4)] : style;
      switch (how) {
        case BLOCKS_SET_IN, BLOCKS -> {
          for (Printed line : piece) {
            write(line, how == Style.BLOCKS_SET_IN && !line.goesOn() ? "　　" : "", "\n");
          }
          raw.append("\n");
        }
        case RUN_ON -> {
          for (int i = 0; i < piece.size(); i++) {
            boolean last = i + 1 == piece.size() || !piece.get(i + 1).goesOn();
            write(piece.get(i), "", last ? "\n\n" : " ");
          }
        }
        case SINGLE_LINES, ACROSS, MIXED -> piece.forEach(line -> write(line, "", "\n\n"));
        case SORTED_BY_EDGE -> byEdge(piece);
      }
    }

    private void byEdge(List<Printed> piece) {
      List<Printed> firsts = new ArrayList<>();
      List<Printed> lasts = new ArrayList<>();
      for (int i = 0; i < piece.size(); i++) {
        Printed line = piece.get(i);
        boolean last = i + 1 < piece.size() && !piece.get(i + 1).goesOn();
        if (i > 0 && !line.goesOn()) {
          firsts.add(line);
        } else if (i > 0 && last) {
          lasts.add(line);
        } else {
          write(line, "", "\n\n");
        }
      }
      if (random.nextBoolean()) {
        Collections.reverse(firsts);
      }
      firsts.forEach(line -> write(line, "", "\n\n"));
      lasts.forEach(line -> write(line, "", "\n\n"));
    }

    private void write(Printed line, String before, String after) {
      raw.append(before);
      line.place()[0] = raw.codePointCount(0, raw.length());
      raw.append(line.text());
      line.place()[1] = raw.codePointCount(0, raw.length());
      raw.append(after);
    }
  }

  private static List<String> source(String name) {
    try {
      return Files.readString(Path.of("src/main/resources", name))
          .replaceAll("(?s)<head>.*?</head>", "")
          .replaceAll("(?s)<(?:script|style).*?</(?:script|style)>", "")
          .replaceAll("<[^>]+>", "")
          .replaceAll("(?m)^[#>*\\-|].*$", "")
          .replace("**", "")
          .lines()
          .filter(l -> l.strip().length() > 4)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScrambledPage of(Style style, long seed) {
    return new Maker(style, seed, false).make();
  }

  /** A page of two or three articles with headlines, by-lines and sections. */
  static ScrambledPage furnished(Style style, long seed) {
    return new Maker(style, seed, true).make();
  }
}
