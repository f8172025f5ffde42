package org.maplebridge.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/**
 * A web page's main text. The bytes are decoded first: the parser alone garbles GB18030 pages that
 * don't declare it.
 */
final class HtmlReader implements SourceReader {

  static final String VERSION = "html/1";

  private static final String BESIDE_THE_TEXT =
      "script, style, nav, footer, noscript, template, iframe, object, svg, canvas, button, select,"
          + " option, input, textarea, [hidden]";

  /** More than this many blocks in a cell: the table only lays out the page. */
  private static final int LAYOUT_BLOCKS = 3;

  private static final Set<String> CELLS = Set.of("td", "th");

  private final SourceLimits limits;

  HtmlReader(SourceLimits limits) {
    this.limits = limits;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return PlainTexts.hasExtension(name, ".html", ".htm", ".xhtml", ".shtml");
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    DecodedText decoded = PlainTexts.decode(name, bytes, true);
    if (tags(decoded.text()) > limits.tags()) {
      throw UnreadableSourceException.of(
          name, "网页的标签超过 " + limits.tags() + " 个，为防止耗尽内存未予打开", "请拆成较小的网页，或复制正文存为 txt 再载入");
    }
    Document page = Jsoup.parse(decoded.text());
    String title = title(page);
    page.select(BESIDE_THE_TEXT).remove();
    FlowText flow = new FlowText();
    page.body().traverse(new Walk(flow));
    if (flow.length() == 0) {
      throw UnreadableSourceException.of(
          name, "网页里没有正文文字，内容可能由脚本在浏览器中生成", "请在浏览器中打开后复制正文，存为 txt 再载入");
    }
    SourceText text =
        new SourceText(
            ContentId.ofBytes(bytes),
            name,
            "text/html",
            VERSION,
            decoded.charset(),
            title,
            flow.toString());
    return new ReadResult(text, PlainTexts.warnings(name, decoded));
  }

  private static int tags(String page) {
    int tags = 0;
    for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
      if (!page.startsWith("/", at + 1)) {
        tags++;
      }
    }
    return tags;
  }

  /** The page's only h1 where it has one, else its title element. */
  private static String title(Document page) {
    Elements headings = page.select("h1");
    String heading = headings.size() == 1 ? headings.text().strip() : "";
    return heading.isEmpty() ? page.title().strip() : heading;
  }

  /** Visits in document order, without recursion. */
  private static final class Walk implements NodeVisitor {

    private final FlowText flow;

    /** The cells around, innermost last: whether each only lays out the page. */
    private final Deque<Boolean> cells = new ArrayDeque<>();

    Walk(FlowText flow) {
      this.flow = flow;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        flow.text(text.getWholeText());
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      String tag = element.normalName();
      if (tag.equals("br")) {
        flow.line();
      } else if (tag.equals("tr")) {
        flow.row();
      } else if (CELLS.contains(tag)) {
        boolean layout = layout(element);
        cells.addLast(layout);
        if (layout) {
          flow.paragraph();
        } else if (element.previousElementSibling() != null) {
          flow.cell();
        }
      } else if (element.isBlock()) {
        breakBlock();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String tag = element.normalName();
      if (tag.equals("table")) {
        flow.endTable();
      } else if (CELLS.contains(tag)) {
        if (cells.removeLast()) {
          flow.paragraph();
        }
      } else if (element.isBlock() && !tag.equals("tr") && !tag.equals("tbody")) {
        breakBlock();
      }
    }

    private void breakBlock() {
      Boolean layout = cells.peekLast();
      if (layout != null && !layout) {
        flow.line();
      } else {
        flow.paragraph();
      }
    }

    private static boolean layout(Element cell) {
      return cell.stream().skip(1).filter(Element::isBlock).limit(LAYOUT_BLOCKS + 1L).count()
          > LAYOUT_BLOCKS;
    }
  }
}
