package org.signalbox.identity;

import java.util.function.Function;
import org.signalbox.locale.Phrase;

/**
 * The built-in pages for people who log in with a browser: plain HTML without script, style or
 * anything from elsewhere. The page of an open session carries the hidden input that the vendor's
 * client looks for (wire-contract 2).
 *
 * @param root path of the application, without the slash at its end
 * @param words says sentences in the language of the browser
 */
record LoginPage(String root, Function<Phrase, String> words) {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><title>Signalbox</title></head>
      <body>
      <h1>Signalbox</h1>
      %s</body>
      </html>
      """;

  private static final String FORM =
      """
      <p>%s</p>
      <form method="post" action="%s/api/login">
      <p><label>%s <input name="UserName" autocomplete="username" required autofocus></label></p>
      <p><label>%s <input name="Password" type="password" autocomplete="current-password"></label></p>
      <p><button>%s</button></p>
      </form>
      """;

  private static final String OPEN =
      """
      <p>%s</p>
      <form method="post" action="%s/api/logout">
      <input type="hidden" id="XSRF_TOKEN" name="XSRF_TOKEN" value="%s">
      <p><button>%s</button></p>
      </form>
      """;

  /** The form, below a sentence. */
  String form(Phrase sentence) {
    return FRAME.formatted(
        FORM.formatted(
            text(sentence),
            escaped(root),
            text(Phrase.of("login-name")),
            text(Phrase.of("login-password")),
            text(Phrase.of("login-do"))));
  }

  /** The page of an open session. */
  String open(String name, String xsrf) {
    return FRAME.formatted(
        OPEN.formatted(
            text(Phrase.of("login-open", name)),
            escaped(root),
            escaped(xsrf),
            text(Phrase.of("logout-do"))));
  }

  private String text(Phrase phrase) {
    return escaped(words.apply(phrase));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
