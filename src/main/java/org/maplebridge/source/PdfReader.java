package org.maplebridge.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/**
 * A PDF's text layer. Lines that a page's width broke are joined again; a scan without a text layer
 * is refused.
 */
final class PdfReader implements SourceReader {

  static final String VERSION = "pdf/1";

  /** Fewer characters a page, with pictures, is a scan that carries a stamp or a page number. */
  private static final int SCAN_CHARACTERS = 10;

  /** The end mark stands in the last bytes; some writers leave a little after it. */
  private static final int TAIL = 4096;

  private static final long MEMORY = 64L << 20;
  private static final long SCRATCH = 512L << 20;

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return Signatures.isPdf(head)
        || (PlainTexts.hasExtension(name, ".pdf") && Signatures.hasPdfHeader(head));
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    if (!hasEnd(bytes)) {
      throw UnreadableSourceException.of(name, "PDF 文件不完整（缺少结尾），可能没有下载或复制完", "请重新获取完整的文件后再载入");
    }
    MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, SCRATCH);
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null, memory.streamCache)) {
      String text = text(document);
      refuseWithoutText(name, document, text);
      return ReadResult.of(
          new SourceText(
              ContentId.ofBytes(bytes),
              name,
              "application/pdf",
              VERSION,
              "",
              title(document, text),
              text));
    } catch (InvalidPasswordException e) {
      throw UnreadableSourceException.of(name, "PDF 设有打开密码", "请用阅读器输入密码打开，另存为无密码的 PDF 后再载入");
    } catch (PdfLines.OverfullPageException e) {
      throw UnreadableSourceException.of(
          name, "PDF 的一页里有数十万个字符，为防止耗尽内存未予读完", "请用阅读器打开后另存一份，或复制文字存为 txt 再载入");
    } catch (IOException | RuntimeException e) {
      // the library throws many kinds of unchecked exceptions at damaged objects
      throw UnreadableSourceException.of(name, "PDF 文件已损坏，无法打开", "请重新获取完整的文件，或用阅读器打开后另存一份再载入");
    }
  }

  private static boolean hasEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == 0 || Character.isWhitespace(bytes[end - 1]))) {
      end--;
    }
    int from = Math.max(0, end - TAIL);
    return new String(bytes, from, end - from, java.nio.charset.StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static String text(PDDocument document) throws IOException {
    FlowText flow = new FlowText();
    PdfLines lines = new PdfLines(flow);
    try (Writer unused = new StringWriter()) {
      lines.writeText(document, unused);
    }
    return flow.toString();
  }

  private static void refuseWithoutText(String name, PDDocument document, String text)
      throws UnreadableSourceException {
    long characters = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    boolean few = characters < (long) SCAN_CHARACTERS * document.getNumberOfPages();
    if (characters == 0 || (few && hasPictures(document))) {
      throw UnreadableSourceException.of(
          name, "PDF 没有文字层，是扫描件或图片", "请先做文字识别（OCR），存为带文字层的 PDF、docx 或 txt 后再载入");
    }
    if (!TextPlausibility.readable(text)) {
      throw UnreadableSourceException.of(
          name, "PDF 的文字层是乱码（字体没有编码对照表）", "请先做文字识别（OCR）或换用原稿的 docx、txt 再载入");
    }
  }

  private static boolean hasPictures(PDDocument document) {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName object : resources.getXObjectNames()) {
        if (resources.isImageXObject(object)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Writers leave file names and templates in the title: one counts only when the text has it too.
   */
  private static String title(PDDocument document, String text) {
    String title = document.getDocumentInformation().getTitle();
    return title != null && !title.isBlank() && text.contains(title.strip()) ? title.strip() : "";
  }
}
