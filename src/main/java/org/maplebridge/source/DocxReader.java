package org.maplebridge.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/**
 * A Word document (.docx): paragraphs, tables, then footnotes. Headers, footers, text boxes and
 * automatic numbers are left out.
 */
final class DocxReader implements SourceReader {

  static final String VERSION = "docx/1";

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String RESAVE = "请用 Word 或 WPS 打开，另存为新的 docx 或 txt 后再载入";

  private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+]");

  private final SourceLimits limits;

  DocxReader(SourceLimits limits) {
    this.limits = limits;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return Signatures.isZip(head);
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    requireWord(name, check(name, bytes));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      FlowText flow = new FlowText();
      body(flow, document.getBodyElements());
      footnotes(flow, document);
      if (flow.length() == 0) {
        throw UnreadableSourceException.of(
            name, "文档里没有文字，可能只有图片或文本框", "请把图片中的文字识别出来，存为 docx 或 txt 后再载入");
      }
      String text = flow.toString();
      return ReadResult.of(
          new SourceText(
              ContentId.ofBytes(bytes),
              name,
              MEDIA_TYPE,
              VERSION,
              "",
              title(document, text),
              text));
    } catch (IOException | RuntimeException e) {
      // the library throws many kinds of unchecked exceptions at damaged parts
      throw UnreadableSourceException.of(name, "docx 文件已损坏，无法打开", RESAVE);
    }
  }

  private Set<String> check(String name, byte[] bytes) throws UnreadableSourceException {
    try {
      return new ZipGuard(limits).check(bytes);
    } catch (ZipGuard.BombException e) {
      throw UnreadableSourceException.of(
          name, "压缩内容异常（" + e.getMessage() + "），为防止耗尽内存未予打开", RESAVE + "，或拆成几个较小的文件");
    } catch (IOException | IllegalArgumentException e) {
      throw UnreadableSourceException.of(
          name, "文件不完整或已损坏，无法解压", "请重新获取完整的文件，或" + RESAVE.substring(1));
    }
  }

  private static void requireWord(String name, Set<String> entries)
      throws UnreadableSourceException {
    if (entries.contains("word/document.xml") && entries.contains("[Content_Types].xml")) {
      return;
    }
    if (entries.stream().anyMatch(e -> e.startsWith("xl/"))) {
      throw UnreadableSourceException.of(name, "这是 Excel 表格，不是文章", "请把文字部分复制到 docx 或 txt 中再载入");
    }
    if (entries.stream().anyMatch(e -> e.startsWith("ppt/"))) {
      throw UnreadableSourceException.of(name, "这是 PPT 演示文稿，不是文章", "请把文字部分复制到 docx 或 txt 中再载入");
    }
    if (PlainTexts.hasExtension(name, ".docx")) {
      throw UnreadableSourceException.of(name, "文件里没有 Word 正文，不是完整的 docx", RESAVE);
    }
    throw UnreadableSourceException.of(name, "这是压缩包，不是文本", "请解压后再载入里面的文件");
  }

  private static void body(FlowText flow, List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> {
          flow.paragraph();
          paragraph(flow, paragraph);
          flow.paragraph();
        }
        case XWPFTable table -> {
          flow.paragraph();
          table(flow, table);
          flow.endTable();
        }
        case XWPFSDT content -> {
          flow.paragraph();
          lines(flow, content.getContent().getText());
          flow.paragraph();
        }
        default -> {
          // nothing else carries text
        }
      }
    }
  }

  private static void paragraph(FlowText flow, XWPFParagraph paragraph) {
    for (IRunElement run : paragraph.getIRuns()) {
      if (run instanceof XWPFRun text) {
        if (text.getCTR().sizeOfDelTextArray() > 0) {
          // a tracked deletion
          continue;
        }
        lines(flow, NOTE_MARK.matcher(text.text()).replaceAll(""));
      } else if (run instanceof XWPFSDT content) {
        lines(flow, content.getContent().getText());
      }
    }
  }

  /** In a run a line break is one that the author set. */
  private static void lines(FlowText flow, String text) {
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      flow.text(text.substring(from, at));
      flow.line();
      from = at + 1;
    }
    flow.text(text.substring(from));
  }

  private static void table(FlowText flow, XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      flow.row();
      boolean first = true;
      for (XWPFTableCell cell : row.getTableCells()) {
        if (!first) {
          flow.cell();
        }
        first = false;
        cell(flow, cell);
      }
    }
  }

  private static void cell(FlowText flow, IBody cell) {
    for (IBodyElement element : cell.getBodyElements()) {
      flow.line();
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(flow, paragraph);
      } else if (element instanceof XWPFTable inner) {
        table(flow, inner);
      }
    }
  }

  private static void footnotes(FlowText flow, XWPFDocument document) {
    for (XWPFFootnote note : document.getFootnotes()) {
      STFtnEdn.Enum type = note.getCTFtnEdn().getType();
      if (type == null || type == STFtnEdn.NORMAL) {
        flow.paragraph();
        note.getParagraphs().forEach(p -> paragraph(flow, p));
      }
    }
  }

  /** Templates leave titles behind: one counts only when the text has it too. */
  private static String title(XWPFDocument document, String text) {
    try {
      String title =
          document.getPackage().getPackageProperties().getTitleProperty().orElse("").strip();
      return !title.isEmpty() && text.contains(title) ? title : "";
    } catch (InvalidFormatException | RuntimeException e) {
      return "";
    }
  }
}
