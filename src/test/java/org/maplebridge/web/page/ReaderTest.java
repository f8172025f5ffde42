package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maplebridge.explore.Mention;
import org.maplebridge.explore.TextPart;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

class ReaderTest {

  /** Runs as they are marked: [kind text], * for the target, ⌇ for a seam. */
  private static List<String> read(
      String text, List<List<Span>> paragraphs, List<Mention> mentions, @Nullable Span target) {
    Reader reader =
        new Reader(new RawText(text), paragraphs, mentions, Set.of(), Reader.Marks.of(target));
    return reader.paragraphs().stream()
        .map(p -> p.stream().map(ReaderTest::shown).collect(Collectors.joining()))
        .toList();
  }

  private static String shown(ReaderModel.Run run) {
    if (run.seam()) {
      return "⌇";
    }
    Kind kind = run.kind();
    String words = kind == null ? run.text() : "[" + kind.code() + " " + run.text() + "]";
    return run.target() ? "*" + words + "*" : words;
  }

  private static Mention mention(Kind kind, int start, int end) {
    return new Mention(new Span(start, end), kind, "e" + start, "name");
  }

  private static List<List<Span>> lines(String text) {
    int length = text.codePointCount(0, text.length());
    return Reader.lines(new TextPart(0, 1, new Span(0, length), text));
  }

  @Test
  void aPlaceWithinAPracticesNameShowsAndSoDoesTheRestOfTheName() {
    String text = "推行甲县工作法。";
    assertThat(
            read(
                text,
                lines(text),
                List.of(mention(Kind.PRACTICE, 2, 7), mention(Kind.REGION, 2, 4)),
                null))
        .containsExactly("推行[region 甲县][practice 工作法]。");
  }

  @Test
  void placesCountCodePointsBeyondTheBasicPlane() {
    String text = "在𠮷县说事。\n再议。";
    assertThat(read(text, lines(text), List.of(mention(Kind.REGION, 1, 3)), new Span(3, 5)))
        .containsExactly("在[region 𠮷县]*说事*。", "再议。");
  }

  @Test
  void piecesAreReadInTheirOrderAndTheSeamShows() {
    String text = "群众满意\n另一栏的话\n度达到九成。";
    List<List<Span>> paragraphs =
        List.of(List.of(new Span(0, 4), new Span(11, 17)), List.of(new Span(5, 10)));
    assertThat(read(text, paragraphs, List.of(mention(Kind.OBSERVATION, 11, 16)), null))
        .containsExactly("群众满意⌇[indicator 度达到九成]。", "另一栏的话");
  }

  @Test
  void emptyLinesAreNoParagraphs() {
    assertThat(lines("一\r\n\r\n　　\n二\n")).hasSize(2);
  }
}
