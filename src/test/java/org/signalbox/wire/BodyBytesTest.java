package org.signalbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and packing of bodies (wire-contract 11). */
class BodyBytesTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "identity", " IDENTITY "})
  void plainBytesAreReadAsTheyAre(@Nullable String encoding) throws IOException {
    BodyBytes.requireKnown(encoding);
    assertThat(BodyBytes.read(stream("abc".getBytes(UTF_8)), encoding, 3)).hasSize(3);
    assertThatExceptionOfType(TooLarge.class)
        .isThrownBy(() -> BodyBytes.read(stream("abcd".getBytes(UTF_8)), encoding, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZip", "x-gzip"})
  void packedBytesAreUnpacked(String encoding) throws IOException {
    BodyBytes.requireKnown(encoding);
    assertThat(BodyBytes.read(stream(packed("abc".getBytes(UTF_8))), encoding, 100))
        .isEqualTo("abc".getBytes(UTF_8));
    assertThat(BodyBytes.read(stream(new byte[0]), encoding, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip", "gzip;q=1", "zstd"})
  void otherEncodingsAreNotRead(String encoding) {
    assertThatExceptionOfType(UnsupportedBody.class)
        .isThrownBy(() -> BodyBytes.requireKnown(encoding));
  }

  @Test
  void aBombIsGivenUpAtTheLimit() throws IOException {
    byte[] bomb = packed(new byte[50_000_000]);

    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatExceptionOfType(TooLarge.class)
        .isThrownBy(() -> BodyBytes.read(stream(bomb), "gzip", 100_000));
  }

  @Test
  void brokenPackingIsABadRequest() throws IOException {
    byte[] good = packed("{\"EmailFlowId\":564}".getBytes(UTF_8));
    byte[] damaged = good.clone();
    damaged[good.length - 6] ^= 1;

    assertRefused("{}".getBytes(UTF_8));
    assertRefused(new byte[1]);
    assertRefused(Arrays.copyOf(good, good.length / 2));
    assertRefused(Arrays.copyOf(good, 5));
    assertRefused(damaged);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> BodyBytes.read(stream(bytes), "gzip", 1000))
        .withMessage("The body is not valid gzip.");
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
