package org.signalbox.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.signalbox.locale.Phrase;

/**
 * What a call sends along with the bytes of a file.
 *
 * @param subject of what is wrong with it
 * @param limit how long it may be, before and after inflating, in bytes
 */
record SentFile(String subject, HttpHeaders headers, int limit) {

  /** Refuses a file that says it is of another type. */
  void checkType(Set<String> expected) {
    Optional<MediaType> type = Optional.ofNullable(headers.getMediaType());
    type.map(sent -> sent.getType() + "/" + sent.getSubtype())
        .filter(sent -> !expected.contains(sent))
        .ifPresent(
            other -> {
              throw new UnusableFile(other);
            });
  }

  /** The bytes as they are meant, which end with a failure where they are too many. */
  InputStream plain(InputStream sent) throws IOException {
    if (headers.getLength() > limit) {
      throw new UnusableFile(limit);
    }
    InputStream bounded = new Bounded(sent, limit);
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding == null || !encoding.strip().endsWith("gzip")) {
      return bounded;
    }
    try {
      return new Bounded(new GZIPInputStream(bounded), limit);
    } catch (ZipException | EOFException broken) {
      throw refusal(Phrase.of("body-not-gzip"));
    }
  }

  ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw refusal(Phrase.of("import-no-zone"));
    }
  }

  ImportRefused refusal(Phrase phrase) {
    Findings findings = new Findings();
    findings.add(subject, phrase);
    return findings.refusal();
  }
}
