package org.signalbox.wire;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * Reads XML text into a {@link Node} (wire-contract 4.5): local names only, the root's name is not
 * looked at. A document type is refused, and with it every entity of one's own. One object reads
 * one body.
 */
final class XmlBody {

  private static final int MAX_DEPTH = 256;
  private static final int MAX_VALUES = 200_000;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,80}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z][\\w.:-]{0,40})");

  /** The JDK's own, so that both servers read alike. */
  private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

  static {
    READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    READERS.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
  }

  private final XMLStreamReader reader;
  private int values;

  private XmlBody(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Node parse(String text) {
    try {
      XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(text));
      return new XmlBody(reader).document();
    } catch (XMLStreamException malformed) {
      throw malformed(malformed.getLocation());
    } catch (MissingResourceException wordless) {
      // The JDK has no sentence for some errors, such as a control character in a document type.
      throw malformed(null);
    }
  }

  /** The charset of the XML declaration, which counts where the media type names none. */
  static Optional<String> declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, 200);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declared.lookingAt() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  private Node document() throws XMLStreamException {
    while (next() != START_ELEMENT) {
      // comments and instructions before the root
    }
    Node root = element(1);
    while (reader.hasNext()) {
      next();
    }
    return root;
  }

  private Node element(int depth) throws XMLStreamException {
    requireModest(depth);
    boolean nil = isNil();
    StringBuilder text = new StringBuilder();
    List<Map.Entry<String, Node>> children = new ArrayList<>(0);
    for (int event = next(); event != END_ELEMENT; event = next()) {
      switch (event) {
        case START_ELEMENT -> children.add(Map.entry(reader.getLocalName(), element(depth + 1)));
        case CHARACTERS, CDATA, SPACE -> text.append(reader.getText());
        default -> {} // comments and instructions say nothing
      }
    }
    return nil ? Node.Null.NULL : new Markup.Element(text.toString(), children);
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    if (event == DTD || event == ENTITY_REFERENCE) {
      throw new InvalidRequest("request", Phrase.of("body-xml-with-document-type"));
    }
    return event;
  }

  private void requireModest(int depth) {
    values++;
    if (depth > MAX_DEPTH) {
      throw new InvalidRequest("request", Phrase.of("body-too-deep", MAX_DEPTH));
    }
    if (values > MAX_VALUES) {
      throw new InvalidRequest("request", Phrase.of("body-with-too-many-values", MAX_VALUES));
    }
  }

  private boolean isNil() {
    String nil = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
    return "true".equals(nil) || "1".equals(nil);
  }

  private static InvalidRequest malformed(@Nullable Location location) {
    return new InvalidRequest(
        "request",
        location == null
            ? Phrase.of("body-not-xml")
            : Phrase.of("body-not-xml-at", location.getLineNumber(), location.getColumnNumber()));
  }
}
