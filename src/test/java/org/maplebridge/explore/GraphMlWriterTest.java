package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GraphMlWriterTest {

  @Test
  void anyNameIsReadBackAsItWas() throws Exception {
    String name = "<b>\"甲\" & 'ب'</b> \uD842\uDFB7\u0001";
    StringWriter out = new StringWriter();
    GraphMlWriter writer = new GraphMlWriter(out);
    writer.begin(name);
    writer.node(new EntityRef("a", Kind.PRACTICE, name, "r1"), "甲省 › 乙县");
    writer.node(new EntityRef("b", Kind.REGION, "乙县", "b"), "");
    writer.edge(
        new Relationship("PRACTISED_IN", "a", "b", List.of("f1", "f2"), "", Map.of("date", "2021")),
        new Caption("实行于", "practised in"));
    writer.end();

    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document read =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
    assertThat(read.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://graphml.graphdrawing.org/xmlns");
    assertThat(read.getElementsByTagName("node").getLength()).isEqualTo(2);
    assertThat(data(read.getElementsByTagName("node").item(0)))
        .containsEntry("n-name", name.replace('\u0001', '\uFFFD'))
        .containsEntry("n-kind", "practice");
    Element edge = (Element) read.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source")).isEqualTo("a");
    assertThat(edge.getAttribute("target")).isEqualTo("b");
    assertThat(data(edge))
        .containsEntry("e-type", "PRACTISED_IN")
        .containsEntry("e-caption", "实行于")
        .containsEntry("e-facts", "2")
        .containsEntry("e-factIds", "f1 f2")
        .containsEntry("e-qualifiers", "date=2021")
        .doesNotContainKey("e-dataSet");
  }

  private static Map<String, String> data(org.w3c.dom.Node of) {
    Map<String, String> data = new java.util.TreeMap<>();
    for (int i = 0; i < of.getChildNodes().getLength(); i++) {
      Element child = (Element) of.getChildNodes().item(i);
      data.put(child.getAttribute("key"), child.getTextContent());
    }
    return data;
  }
}
