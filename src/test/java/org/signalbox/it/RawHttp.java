package org.signalbox.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends bytes as they are, which no HTTP client does, and reads what comes back. One connection,
 * opened anew when the server has closed it.
 */
final class RawHttp implements AutoCloseable {

  /**
   * What came back.
   *
   * @param status 0 when the server closed the connection without an answer
   * @param headers names in any case; of equal names the values joined by a line break
   * @param octets the body, each octet a character
   */
  record Answer(int status, Map<String, String> headers, String octets) {

    static final Answer NONE = new Answer(0, Map.of(), "");

    boolean isNone() {
      return status == 0;
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    byte[] body() {
      return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(body(), StandardCharsets.UTF_8);
    }
  }

  private static final int PATIENCE_MS = 30_000;

  private final InetSocketAddress address;
  private Optional<Socket> connection = Optional.empty();

  RawHttp(URI base) {
    address = new InetSocketAddress(base.getHost(), base.getPort());
  }

  /** Sends and reads; a server that says nothing for 30 s is an error. */
  Answer send(byte[] request, boolean head) throws IOException {
    boolean fresh = connection.isEmpty();
    try {
      Answer answer = exchange(request, head);
      return answer.isNone() && !fresh ? exchange(request, head) : answer;
    } catch (SocketException | EOFException closed) {
      close();
      return Answer.NONE;
    }
  }

  private Answer exchange(byte[] request, boolean head) throws IOException {
    Socket socket = connection.isPresent() ? connection.get() : connect();
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (SocketException closedWhileSending) {
      // a server may answer and close before it has read everything: there may be something to read
    }
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String statusLine = line(in);
    while (statusLine.startsWith("HTTP/1.1 100")) {
      line(in);
      statusLine = line(in);
    }
    if (statusLine.isEmpty()) {
      close();
      return Answer.NONE;
    }
    Answer answer = answer(statusLine, in, head);
    if (answer.header("Connection").equalsIgnoreCase("close")) {
      close();
    }
    return answer;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(address, PATIENCE_MS);
    socket.setSoTimeout(PATIENCE_MS);
    connection = Optional.of(socket);
    return socket;
  }

  private static Answer answer(String statusLine, InputStream in, boolean head) throws IOException {
    int status = Integer.parseInt(statusLine.substring(9, 12));
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] header = line.split(":", 2);
      headers.merge(
          header[0], header.length == 1 ? "" : header[1].strip(), (one, more) -> one + "\n" + more);
    }
    boolean bodiless = head || status == 204 || status == 304;
    byte[] body = bodiless ? new byte[0] : body(headers, in);
    return new Answer(status, headers, new String(body, StandardCharsets.ISO_8859_1));
  }

  private static byte[] body(Map<String, String> headers, InputStream in) throws IOException {
    if (headers.getOrDefault("Transfer-Encoding", "").toLowerCase(Locale.ROOT).equals("chunked")) {
      return chunks(in);
    }
    String length = headers.get("Content-Length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n' && octet >= 0; octet = in.read()) {
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    if (connection.isPresent()) {
      connection.get().close();
      connection = Optional.empty();
    }
  }
}
