package org.signalbox.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.locale.Phrase;

/**
 * Turns the bytes of a body into text: a byte order mark decides, then {@code charset}, then the
 * zero bytes that show UTF-16, then UTF-8 (wire-contract 4.2). Bytes that the charset forbids are
 * an error, not a replacement character.
 */
final class BodyText {

  private BodyText() {}

  /** The text, by the charset that the media type names; one that is unknown means UTF-8. */
  static String decode(byte[] bytes, Optional<String> charset) {
    return decode(bytes, charset(bytes, charset).orElse(StandardCharsets.UTF_8));
  }

  /** The text of an XML document, whose declaration may name any charset of the JDK. */
  static String decodeXml(byte[] bytes, Optional<String> charset) {
    return decode(
        bytes,
        charset(bytes, charset)
            .or(() -> charset.isPresent() ? Optional.empty() : declared(bytes))
            .orElse(StandardCharsets.UTF_8));
  }

  /** A document in UTF-16 cannot declare anything in bytes of one each. */
  private static Optional<Charset> declared(byte[] bytes) {
    return XmlBody.declaredCharset(bytes)
        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("utf-16"))
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException invalid) {
      throw new InvalidRequest("request", Phrase.of("body-not-of-charset", charset));
    }
  }

  private static Optional<Charset> charset(byte[] bytes, Optional<String> name) {
    return marked(bytes).or(() -> named(name)).or(() -> apparent(bytes));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Optional<Charset> named(Optional<String> name) {
    return switch (name.orElse("").toLowerCase(Locale.ROOT)) {
      case "utf-16", "utf-16le" -> Optional.of(StandardCharsets.UTF_16LE);
      case "utf-16be" -> Optional.of(StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> apparent(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] != 0 && bytes[1] != 0)) {
      return Optional.empty();
    }
    return Optional.of(bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
