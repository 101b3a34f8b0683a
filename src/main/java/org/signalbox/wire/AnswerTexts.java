package org.signalbox.wire;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says the {@link Translated} texts of an answer in the language of its caller (wire-contract 7.3),
 * at any depth, before they are written in whatever media type.
 *
 * @param words says one text in that language
 */
record AnswerTexts(UnaryOperator<String> words) {

  /** Changes the bodies in {@code answer} in place. */
  void translateIn(@Nullable Object answer) {
    if (answer instanceof List<?> list) {
      list.forEach(this::translateIn);
    } else if (answer instanceof Map<?, ?> map) {
      map.values().forEach(this::translateIn);
    } else if (answer != null) {
      BodyField.of(answer.getClass()).forEach(field -> translate(answer, field));
    }
  }

  private void translate(Object body, BodyField field) {
    Object value = field.get(body);
    if (field.isTranslated() && value instanceof String text) {
      field.set(body, words.apply(text));
    } else {
      translateIn(value);
    }
  }
}
