package org.signalbox.workflow.delivery;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a page for readers who see no HTML: its text, its lines, its links. */
final class PlainText {

  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(head|style|script|title)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern LINK =
      Pattern.compile("(?is)<a\\b[^>]*?\\bhref\\s*=\\s*[\"']([^\"']+)[\"'][^>]*>(.*?)</a\\s*>");
  private static final Pattern BREAK =
      Pattern.compile("(?i)<br\\b[^>]*>|</(p|div|h[1-6]|li|tr|table|ul|ol)\\s*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|[a-z]{2,6});");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private PlainText() {}

  static String of(String html) {
    String text = UNSEEN.matcher(html).replaceAll("").replaceAll("\\s+", " ");
    text = LINK.matcher(text).replaceAll("$2 ($1)");
    text = BREAK.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    return text.replaceAll("[ \\u00a0]*\n[ \\u00a0]*", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    if (name.charAt(0) != '#') {
      return ENTITIES.getOrDefault(name, entity.group());
    }
    int code = Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }
}
