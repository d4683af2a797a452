package onlinefriday.merchant.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part, element by element. */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private static final Set<Integer> TEXT =
      Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);

  private final Set<String> names = new HashSet<>();
  private final XMLStreamReader xml;

  Xml(InputStream content) throws SheetFault.Found {
    try {
      xml = FACTORY.createXMLStreamReader(PlainXml.of(content));
    } catch (XMLStreamException e) {
      throw fault(e.getNestedException());
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // these count every &amp; of an honest file; entities of a file's own are refused above
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    factory.setProperty("jdk.xml.maxElementDepth", SheetLimits.XML_DEPTH_MAX);
    return factory;
  }

  /**
   * @return false at the end of the part
   */
  boolean toStartOf(String element) throws SheetFault.Found {
    while (next()) {
      if (isStartOf(element)) {
        return true;
      }
    }
    return false;
  }

  /** To whatever comes next, unless this is the end. */
  boolean next() throws SheetFault.Found {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        note();
      }
      return true;
    } catch (XMLStreamException e) {
      throw fault(e.getNestedException());
    } catch (RuntimeException e) {
      // the JDK's reader has more than one answer to what is no XML
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
  }

  /** The reader remembers every name for good, so there may not be endless ones. */
  private void note() throws SheetFault.Found {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > SheetLimits.XML_NAMES_MAX) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
  }

  boolean isStartOf(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean isEndOf(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Gathers the text up to the end of the element in which it stands. */
  void text(String element, CellText text) throws SheetFault.Found {
    while (next() && !isEndOf(element)) {
      if (TEXT.contains(xml.getEventType())) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private static SheetFault.Found fault(@Nullable Throwable cause) {
    return cause instanceof PackedParts.InflatesTooFar
        ? SheetFault.INFLATES_TOO_FAR.found()
        : SheetFault.NOT_A_WORKBOOK.found();
  }
}
