package org.signalbox.workflow.delivery;

import java.util.HashMap;
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
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});");
  private static final Map<String, String> ENTITIES = new HashMap<>();

  /** Those of HTML for the characters from U+00A1 on, in their order. */
  private static final String LATIN_1 =
      """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
      acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc
      Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
      Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
      acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
      ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml""";

  static {
    ENTITIES.putAll(
        Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " "));
    ENTITIES.putAll(
        Map.of(
            "ndash", "–", "mdash", "—", "lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”",
            "bull", "•", "hellip", "…", "euro", "€", "trade", "™"));
    char next = '\u00a1';
    for (String name : LATIN_1.split("\\s+", -1)) {
      ENTITIES.put(name, String.valueOf(next++));
    }
  }

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
    boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }
}
