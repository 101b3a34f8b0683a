package org.signalbox.locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * Says texts in the language of this request (wire-contract 7.3), which is looked for when somebody
 * first needs it, in whatever filter that is.
 */
@RequestScoped
public class Translator {

  @Inject HttpServletRequest request;

  private Translation translation = Translation.NONE;

  @PostConstruct
  void listen() {
    translation = LanguageHeaders.translation(name -> Collections.list(request.getHeaders(name)));
  }

  /** A sentence of ours; in English when no language is asked for. */
  public String say(Phrase phrase) {
    return translation.say(phrase);
  }

  /**
   * A text of the data, a {@code Reason} or {@code Attributes}; untouched when no language is asked
   * for. A JSON object in text form, such as a receipt, is translated value by value (decision 10).
   */
  public String translate(String text) {
    return translation.translate(text);
  }
}
