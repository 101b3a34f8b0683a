package org.signalbox.wire;

import java.util.function.IntPredicate;

/**
 * Element names out of any text, in the form of .NET's {@code XmlConvert.EncodeLocalName}: what a
 * name must not hold becomes {@code _xHHHH_}.
 */
public final class XmlName {

  private XmlName() {}

  public static String encode(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      IntPredicate allowed = i == 0 ? XmlName::starts : XmlName::continues;
      if (allowed.test(character) && !text.startsWith("_x", i)) {
        name.append(character);
      } else {
        name.append("_x%04X_".formatted((int) character));
      }
    }
    return name.isEmpty() ? "_" : name.toString();
  }

  private static boolean starts(int character) {
    return character == '_'
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
  }

  private static boolean continues(int character) {
    return starts(character)
        || character == '-'
        || character == '.'
        || (character >= '0' && character <= '9');
  }
}
