package org.maplebridge.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How parts of a workbook are read: as a stream, without DTDs and without leaving the file. */
final class SheetXml {

  private static final XMLInputFactory FACTORY = factory();

  private SheetXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  static XMLStreamReader open(InputStream xml) throws XMLStreamException {
    synchronized (FACTORY) {
      return FACTORY.createXMLStreamReader(xml);
    }
  }

  /** All text of an element that has just begun, without how it is pronounced. */
  static String texts(XMLStreamReader in, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean spoken = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inText = in.getLocalName().equals("t");
          spoken |= in.getLocalName().equals("rPh");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          if (in.getLocalName().equals(element)) {
            return text.toString();
          }
          spoken &= !in.getLocalName().equals("rPh");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText && !spoken) {
            text.append(in.getText());
          }
        }
        default -> {
          // comments and the like
        }
      }
    }
    return text.toString();
  }
}
