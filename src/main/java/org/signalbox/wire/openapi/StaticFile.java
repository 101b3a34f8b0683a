package org.signalbox.wire.openapi;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file of the class path, served as it is. */
final class StaticFile {

  /** Kept as long as the address stays the same, which has the tag in it. */
  static final String KEEP = "public, max-age=31536000, immutable";

  /** Kept, and asked for again each time. */
  static final String ASK = "no-cache";

  private final byte[] content;
  private final String type;
  private final String version;

  private StaticFile(byte[] content, String type) {
    CRC32 sum = new CRC32();
    sum.update(content);
    this.content = content;
    this.type = type;
    this.version = Long.toHexString(sum.getValue());
  }

  static StaticFile of(String resource, String type) {
    try (InputStream file = StaticFile.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("missing from the class path: " + resource);
      }
      return new StaticFile(file.readAllBytes(), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Changes with the content. */
  String version() {
    return version;
  }

  /** The file, or that the caller has it already. */
  Response answer(Request request, String cacheControl) {
    EntityTag tag = new EntityTag(version, true); // weak, because the answer may be compressed
    return Optional.ofNullable(request.evaluatePreconditions(tag))
        .orElseGet(() -> Response.ok(content, type))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .build();
  }
}
