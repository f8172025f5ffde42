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

    Maker(Style style, long seed) {
      this.style = style;
      random = new Random(seed * 31 + style.ordinal());
      straight = random.nextBoolean();
    }

    ScrambledPage make() {
      int count = 2 + random.nextInt(3);
      List<String> sources = new ArrayList<>(SOURCES);
      Collections.shuffle(sources, random);
      List<List<List<Printed>>> pieces = new ArrayList<>();
      int[] widths = {12 + random.nextInt(4), 17 + random.nextInt(4), 22 + random.nextInt(8)};
      for (int a = 0; a < count; a++) {
        int width = widths[random.nextInt(widths.length)];
        List<Printed> lines = set(paragraphs(sources.get(a)), width, a);
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

    private List<String> paragraphs(String source) {
      List<String> paragraphs = new ArrayList<>();
      int length = 0;
      int most = 500 + random.nextInt(900);
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
        boolean heading = paragraph.length() < 30 && !paragraph.endsWith("。");
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
    return new Maker(style, seed).make();
  }
}
