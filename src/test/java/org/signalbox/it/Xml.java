package org.signalbox.it;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML by what counts in wire-contract 5.6: local names, nil and text, not prefixes and quotes. */
final class Xml {

  private Xml() {}

  static String form(String text) {
    StringBuilder form = new StringBuilder();
    append(form, parse(text));
    return form.toString();
  }

  private static void append(StringBuilder form, Node node) {
    if (node instanceof Element element) {
      String nil = element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
      form.append(element.getLocalName()).append(nil.equals("true") ? " nil(" : "(");
      for (int i = 0; i < element.getChildNodes().getLength(); i++) {
        append(form, element.getChildNodes().item(i));
      }
      form.append(')');
    } else {
      form.append(node.getTextContent());
    }
  }

  private static Element parse(String text) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setNamespaceAware(true);
      return parsers
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new AssertionError("not XML: " + text, broken);
    }
  }
}
