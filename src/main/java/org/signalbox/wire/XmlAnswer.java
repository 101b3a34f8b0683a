package org.signalbox.wire;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Answers as XML (wire-contract 5.6): bodies by JAXB, below the name of their class without {@code
 * Body}, arrays below {@code ArrayOf} and that name.
 */
final class XmlAnswer {

  private static final ClassValue<JAXBContext> CONTEXTS =
      new ClassValue<>() {
        @Override
        protected JAXBContext computeValue(Class<?> type) {
          try {
            return JAXBContext.newInstance(type);
          } catch (JAXBException impossible) {
            throw new IllegalStateException("not a body: " + type, impossible);
          }
        }
      };

  private final XmlText text = new XmlText();

  private XmlAnswer() {}

  /**
   * @param declared the type that the resource declares, which names the items of an empty array
   */
  static String of(Object answer, Type declared) {
    XmlAnswer xml = new XmlAnswer();
    if (answer instanceof List<?> items) {
      xml.array(items, declared);
    } else {
      xml.one(answer);
    }
    return xml.text.toString();
  }

  private void array(List<?> items, Type declared) {
    String name = "ArrayOf" + itemName(items, declared);
    text.open(name);
    items.forEach(this::one);
    text.close(name);
  }

  private void one(@Nullable Object answer) {
    if (answer == null) {
      text.nil("anyType");
    } else if (answer instanceof NoObject nothing) {
      text.nil(nothing.name());
    } else if (answer instanceof Scalar scalar) {
      text.leaf(scalar.element(), scalar.value().toString());
    } else if (answer instanceof Carrier carrier) {
      text.carrier(carrier.name(), carrier);
    } else if (BodyField.of(answer.getClass()).isEmpty()) {
      text.tree(name(answer.getClass()), answer);
    } else {
      body(answer, answer.getClass());
    }
  }

  private <T> void body(Object answer, Class<T> type) {
    try {
      Marshaller marshaller = CONTEXTS.get(type).createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(new JAXBElement<>(new QName(name(type)), type, type.cast(answer)), text);
    } catch (JAXBException impossible) {
      throw new IllegalStateException("cannot write " + type, impossible);
    }
  }

  private static String itemName(List<?> items, Type declared) {
    if (!items.isEmpty() && items.get(0) != null) {
      return items.get(0) instanceof Scalar scalar
          ? scalar.element()
          : name(items.get(0).getClass());
    }
    return declared instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? name(item)
        : "anyType";
  }

  /** The vendor's name of a body's class; those of XML schema for plain values. */
  static String name(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    if (type == Integer.class) {
      return "int";
    }
    if (Map.class.isAssignableFrom(type)) {
      return "Dictionary";
    }
    return type.getSimpleName().replaceFirst("Body$", "");
  }
}
