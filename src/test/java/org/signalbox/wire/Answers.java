package org.signalbox.wire;

import java.util.Map;

/** For the tests of features: what their bodies look like on the wire. */
public final class Answers {

  private Answers() {}

  public static String json(Object answer) {
    return JsonAnswer.of(answer);
  }

  public static String xml(Object answer) {
    return XmlAnswer.of(answer, Map.class);
  }
}
