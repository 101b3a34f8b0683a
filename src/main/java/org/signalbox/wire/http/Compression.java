package org.signalbox.wire.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses an answer for a client that reads gzip (wire-contract 5.5), if that is worth it.
 * Answers that nobody may store carry secrets, and are never compressed.
 */
@Provider
public class Compression implements WriterInterceptor {

  private static final int WORTH_IT = 1024;

  @Context HttpHeaders request;
  @Context HttpServletResponse response;

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    if (isSecret(answer)) {
      answer.proceed();
      return;
    }
    // Not among the headers of JAX-RS: Jersey's would replace what other filters vary by.
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (!AcceptEncoding.takesGzip(request.getRequestHeader(HttpHeaders.ACCEPT_ENCODING))) {
      answer.proceed();
      return;
    }
    OutputStream plain = answer.getOutputStream();
    try (Late compressed = new Late(plain, answer)) {
      answer.setOutputStream(compressed);
      answer.proceed();
    } finally {
      answer.setOutputStream(plain);
    }
  }

  private static boolean isSecret(WriterInterceptorContext answer) {
    return String.valueOf(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
        .contains("no-store");
  }

  /** Decides only when enough has been written, or all of it. */
  private static final class Late extends OutputStream {

    private final OutputStream plain;
    private final WriterInterceptorContext answer;
    private final byte[] held = new byte[WORTH_IT];
    private int length;
    private OutputStream target = OutputStream.nullOutputStream();
    private boolean decided;

    Late(OutputStream plain, WriterInterceptorContext answer) {
      this.plain = plain;
      this.answer = answer;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (!decided && length + count <= held.length) {
        System.arraycopy(bytes, offset, held, length, count);
        length += count;
        return;
      }
      if (!decided) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        decide(new GZIPOutputStream(plain));
      }
      target.write(bytes, offset, count);
    }

    /** A writer's flush is no reason to decide early. */
    @Override
    public void flush() throws IOException {
      if (decided) {
        target.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (!decided) {
        decide(plain);
      }
      if (target instanceof GZIPOutputStream gzip) {
        gzip.finish();
      }
      target.flush();
    }

    private void decide(OutputStream chosen) throws IOException {
      decided = true;
      target = chosen;
      target.write(held, 0, length);
    }
  }
}
