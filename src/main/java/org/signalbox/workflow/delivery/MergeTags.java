package org.signalbox.workflow.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what is known of a person into a text with the vendor's merge tags, such as {@code
 * [[customer.firstname]]}. A tag that is unknown, or of which nothing is known, is blank.
 */
final class MergeTags {

  private static final Pattern TAG = Pattern.compile("\\[\\[\\s*([A-Za-z][A-Za-z.]{0,63})\\s*]]");

  private static final Map<String, String[]> SOURCES =
      Map.ofEntries(
          Map.entry("customer.name", new String[] {"person", "name"}),
          Map.entry("customer.firstname", new String[] {"person", "firstname"}),
          Map.entry("customer.lastname", new String[] {"person", "lastname"}),
          Map.entry("customer.title", new String[] {"person", "title"}),
          Map.entry("customer.email", new String[] {"person", "email"}),
          Map.entry("customer.cellphone", new String[] {"person", "mobile"}),
          Map.entry("company.name", new String[] {"company", "name"}),
          Map.entry("company.oursalescontact.name", new String[] {"sales", "name"}),
          Map.entry("company.oursalescontact.email", new String[] {"sales", "email"}),
          Map.entry("company.oursupportcontact.name", new String[] {"support", "name"}),
          Map.entry("company.oursupportcontact.email", new String[] {"support", "email"}));

  private final StepContent content;

  MergeTags(StepContent content) {
    this.content = content;
  }

  String inText(String template) {
    return fill(template, UnaryOperator.identity());
  }

  /** What is put in is text, whatever it looks like. */
  String inHtml(String template) {
    return fill(template, MergeTags::escape);
  }

  private String fill(String template, UnaryOperator<String> escape) {
    return TAG.matcher(template)
        .replaceAll(tag -> Matcher.quoteReplacement(escape.apply(value(tag.group(1)))));
  }

  private String value(String tag) {
    String[] source = SOURCES.get(tag.toLowerCase(Locale.ROOT));
    return source == null ? "" : content.text(source[0], source[1]);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
