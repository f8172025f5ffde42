package org.maplebridge.explore;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;

/**
 * Writes things and relationships as <a href="http://graphml.graphdrawing.org/">GraphML</a>, as
 * Gephi, yEd, Cytoscape and NetworkX read it.
 *
 * <p>A node carries {@code name}, {@code kind} (the code), {@code region} (an id) and {@code place}
 * (the way down from the province); an edge {@code type}, {@code caption}, {@code facts} (how many
 * stand behind it), {@code factIds} and {@code qualifiers} (with spaces between), and {@code
 * dataSet} where the administrative divisions say it. Empty values are left out. Characters that
 * XML does not allow become U+FFFD.
 *
 * <p>Use: {@link #begin}, every {@link #node}, every {@link #edge}, {@link #end}. Nothing is kept,
 * so that a stream of any length can be written. Edges must name nodes that were written; the
 * writer does not check.
 */
public final class GraphMlWriter {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> NODE_KEYS = List.of("name", "kind", "region", "place");
  private static final List<String> EDGE_KEYS =
      List.of("type", "caption", "facts", "factIds", "qualifiers", "dataSet");

  private final XMLStreamWriter xml;
  private long edges;

  /** Writes to {@code out}, which is flushed at the end and left open; it should write UTF-8. */
  public GraphMlWriter(Writer out) {
    try {
      this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("No XML writer", e);
    }
  }

  /**
   * @param title what the graph is of
   */
  public void begin(String title) {
    write(() -> {
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeCharacters("\n");
      for (String key : NODE_KEYS) {
        key("node", key, "string");
      }
      for (String key : EDGE_KEYS) {
        key("edge", key, key.equals("facts") ? "int" : "string");
      }
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "G");
      xml.writeAttribute("edgedefault", "directed");
      xml.writeStartElement("desc");
      xml.writeCharacters(allowed(title));
      xml.writeEndElement();
      xml.writeCharacters("\n");
    });
  }

  private void key(String of, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", of.charAt(0) + "-" + name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    xml.writeCharacters("\n");
  }

  /**
   * @param placeText as {@link Place#pathText}; may be empty
   */
  public void node(EntityRef ref, String placeText) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("name", ref.name());
    data.put("kind", ref.kind().code());
    data.put("region", ref.regionId() == null ? "" : ref.regionId());
    data.put("place", placeText);
    write(() -> {
      xml.writeStartElement("node");
      xml.writeAttribute("id", allowed(ref.id()));
      data(data, "n-");
      xml.writeEndElement();
      xml.writeCharacters("\n");
    });
  }

  /**
   * @param caption how the relationship is called, from where it begins
   */
  public void edge(Relationship r, Caption caption) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("type", r.type());
    data.put("caption", caption.zh());
    data.put("facts", String.valueOf(r.factIds().size()));
    data.put("factIds", String.join(" ", r.factIds()));
    data.put(
        "qualifiers",
        String.join(
            " ",
            r.qualifiers().entrySet().stream().map(q -> q.getKey() + "=" + q.getValue()).toList()));
    data.put("dataSet", r.dataSet());
    write(() -> {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", "e" + edges++);
      xml.writeAttribute("source", allowed(r.from()));
      xml.writeAttribute("target", allowed(r.to()));
      data(data, "e-");
      xml.writeEndElement();
      xml.writeCharacters("\n");
    });
  }

  private void data(Map<String, String> data, String prefix) throws XMLStreamException {
    for (Map.Entry<String, String> entry : data.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", prefix + entry.getKey());
        xml.writeCharacters(allowed(entry.getValue()));
        xml.writeEndElement();
      }
    }
  }

  /** After the last edge. */
  public void end() {
    write(() -> {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    });
  }

  /** A whole view. */
  public static void write(GraphView view, RelationNames names, Writer out) {
    GraphMlWriter writer = new GraphMlWriter(out);
    writer.begin(view.center().name());
    view.nodes().forEach(n -> writer.node(n.entity(), n.placeText()));
    view.edges().forEach(e -> e.relationships().forEach(r -> writer.edge(r, names.of(r.type()))));
    writer.end();
  }

  /** What types are called. */
  public interface RelationNames {
    Caption of(String type);
  }

  /** XML 1.0 knows no control characters but tab and line ends. */
  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private interface Work {
    void run() throws XMLStreamException;
  }

  private static void write(Work work) {
    try {
      work.run();
    } catch (XMLStreamException e) {
      throw new java.io.UncheckedIOException(new java.io.IOException(e));
    }
  }
}
