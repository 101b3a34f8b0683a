package org.signalbox.workflow.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a file as parameters of a header: RFC 2231, with UTF-8 and in pieces where it is
 * long, for no line of a mail may be.
 */
final class FileName {

  private static final int LONGEST_PIECE = 56;
  private static final Pattern PLAIN = Pattern.compile("[ !#-\\[\\]-~]{1,60}");
  private static final String UNESCAPED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`{}~";

  private FileName() {}

  /** The parameters {@code filename}, each on a line of its own. */
  static String parameters(String name) {
    if (PLAIN.matcher(name).matches()) {
      return "\r\n filename=\"" + name + "\"";
    }
    List<String> pieces = pieces(name);
    if (pieces.size() == 1) {
      return "\r\n filename*=UTF-8''" + pieces.get(0);
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      lines.add("\r\n filename*%d*=%s%s".formatted(i, i == 0 ? "UTF-8''" : "", pieces.get(i)));
    }
    return String.join(";", lines);
  }

  private static List<String> pieces(String name) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (piece.length() > LONGEST_PIECE - 3) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      boolean unescaped = UNESCAPED.indexOf(octet) >= 0;
      piece.append(unescaped ? Character.toString(octet) : "%%%02X".formatted(octet));
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
