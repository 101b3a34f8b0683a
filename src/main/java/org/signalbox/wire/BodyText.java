package org.signalbox.wire;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;

/**
 * Turns the bytes of a body into text: a byte order mark decides, then {@code charset}, then UTF-8
 * (wire-contract 4.2). Bytes that the charset forbids are an error, not a replacement character.
 */
final class BodyText {

  private BodyText() {}

  static String decode(byte[] bytes, @Nullable MediaType type) {
    Charset charset = charset(bytes, type);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException invalid) {
      throw new InvalidRequest("request", Phrase.of("body-not-of-charset", charset));
    }
  }

  private static Charset charset(byte[] bytes, @Nullable MediaType type) {
    if (startsWith(bytes, 0xEF, 0xBB)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return named(type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER));
  }

  private static Charset named(@Nullable String name) {
    return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
      case "utf-16", "utf-16le" -> StandardCharsets.UTF_16LE;
      case "utf-16be" -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
