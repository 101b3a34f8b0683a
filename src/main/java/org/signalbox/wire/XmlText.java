package org.signalbox.wire;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML in the form of wire-contract 5.6: no declaration, no namespace, null as {@code i:nil} with
 * {@code i} declared on the root. Filled by JAXB through SAX, so that both servers write the same
 * bytes, or by hand. What XML cannot hold becomes a replacement character.
 */
final class XmlText extends DefaultHandler {

  private static final String NIL_NAMESPACE =
      " xmlns:i=\"" + XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI + "\"";

  private final StringBuilder text = new StringBuilder();
  private boolean startIsOpen;
  private boolean hasNil;

  /** An element with text in it. */
  void leaf(String name, String value) {
    open(name);
    append(value);
    close(name);
  }

  /** An element that says null. */
  void nil(String name) {
    open(name);
    text.append(" i:nil=\"true\"");
    hasNil = true;
    close(name);
  }

  void open(String name) {
    endStart();
    text.append('<').append(name);
    startIsOpen = true;
  }

  void close(String name) {
    if (startIsOpen) {
      text.append("/>");
      startIsOpen = false;
    } else {
      text.append("</").append(name).append('>');
    }
  }

  /**
   * One element for each key, whose name is encoded as .NET does where XML forbids it; texts of a
   * list repeat its element, objects of a list stand in it under the singular of its name.
   */
  void tree(String name, @Nullable Object value) {
    String element = XmlName.encode(name);
    if (value instanceof Map<?, ?> map) {
      open(element);
      map.forEach((key, member) -> tree(key.toString(), member));
      close(element);
    } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      open(element);
      list.forEach(item -> tree(name.replaceFirst("s$", ""), item));
      close(element);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> tree(name, item));
    } else if (value == null) {
      nil(element);
    } else {
      leaf(element, value.toString());
    }
  }

  /** A carrier, with the items of its lists under their own names. */
  void carrier(String element, Carrier carrier) {
    open(element);
    carrier.forEach(this::member);
    close(element);
  }

  private void member(String element, @Nullable Object value) {
    if (value instanceof Carrier carrier) {
      carrier(element, carrier);
    } else if (value instanceof List<?> list) {
      open(element);
      list.forEach(this::item);
      close(element);
    } else if (value instanceof Map<?, ?> dictionary) {
      open(element);
      dictionary.forEach((key, entry) -> entry(key.toString(), entry));
      close(element);
    } else if (value == null || BodyField.of(value.getClass()).isEmpty()) {
      tree(element, value);
    } else {
      open(element);
      BodyField.of(value.getClass()).forEach(field -> member(field.name(), field.get(value)));
      close(element);
    }
  }

  private void entry(String key, @Nullable Object value) {
    open("FieldPropertyDictionaryKeyValuePair");
    leaf("Key", key);
    member("Value", value);
    close("FieldPropertyDictionaryKeyValuePair");
  }

  private void item(Object item) {
    member(
        item instanceof Carrier carrier ? carrier.name() : XmlAnswer.name(item.getClass()), item);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    open(localName);
    String nil = attributes.getValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
    if ("true".equals(nil)) {
      text.append(" i:nil=\"true\"");
      hasNil = true;
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    close(localName);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    append(new String(characters, start, length));
  }

  private void append(String value) {
    if (value.isEmpty()) {
      return;
    }
    endStart();
    value.codePoints().forEach(this::append);
  }

  private void append(int character) {
    switch (character) {
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '&' -> text.append("&amp;");
      case '\r' -> text.append("&#xD;");
      default -> text.appendCodePoint(isXml(character) ? character : 0xFFFD);
    }
  }

  /** The Char of XML 1.0. */
  private static boolean isXml(int character) {
    return character >= 0x20
        ? !(character >= 0xD800 && character <= 0xDFFF)
            && character != 0xFFFE
            && character != 0xFFFF
        : character == '\t' || character == '\n';
  }

  private void endStart() {
    if (startIsOpen) {
      text.append('>');
      startIsOpen = false;
    }
  }

  @Override
  public String toString() {
    if (!hasNil) {
      return text.toString();
    }
    int endOfName = 1;
    while (" />".indexOf(text.charAt(endOfName)) < 0) {
      endOfName++;
    }
    return new StringBuilder(text).insert(endOfName, NIL_NAMESPACE).toString();
  }
}
