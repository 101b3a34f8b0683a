package org.signalbox.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Translator;

/**
 * Says the {@link Translated} texts of an answer in the language of its caller (wire-contract 7.3),
 * at any depth, before they are written in whatever media type.
 */
@ApplicationScoped
public class AnswerTexts {

  @Inject Translator translator;

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
      field.set(body, translator.translate(text));
    } else {
      translateIn(value);
    }
  }
}
