package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which texts of an answer are said in the caller's language (wire-contract 7.3). */
class AnswerTextsTest {

  /** A language of capitals. */
  private final AnswerTexts capitals = new AnswerTexts(text -> text.toUpperCase(Locale.ROOT));

  @Test
  void reasonsAreTranslatedAndMasksAreNot() {
    RightBody right = RightBody.ofTable(1, "why");

    capitals.translateIn(right);

    assertThat(Answers.json(right)).isEqualTo("{\"Mask\":\"Select\",\"Reason\":\"WHY\"}");
  }

  @Test
  void textsAreFoundAtAnyDepth() {
    XmlAnswerTest.SampleBody body = new XmlAnswerTest.SampleBody();
    body.text = "stays";
    Map<String, @Nullable FieldPropertyBody> fields = new LinkedHashMap<>();
    fields.put("a", FieldPropertyBody.of(Optional.of(RightBody.ofField(1, "r")), "t", 4));
    fields.put("b", null);
    body.fieldProperties = fields;

    capitals.translateIn(List.of(body));

    assertThat(Answers.json(body))
        .isEqualTo(
            "{\"FieldProperties\":{\"a\":{\"FieldRight\":{\"Mask\":\"Read\",\"Reason\":\"R\"},"
                + "\"FieldType\":\"t\",\"FieldLength\":4},\"b\":null},"
                + "\"TableRight\":null,\"Text\":\"stays\"}");
  }

  @Test
  void scalarsAreNoTexts() {
    Scalar scalar = new Scalar("string", "a");

    capitals.translateIn(scalar);

    assertThat(scalar.value()).isEqualTo("a");
  }
}
