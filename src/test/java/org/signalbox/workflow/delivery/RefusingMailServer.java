package org.signalbox.workflow.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Answers each recipient with the next of some replies, the last of which stays the same. */
final class RefusingMailServer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Deque<String> replies;

  RefusingMailServer(String... replies) throws IOException {
    this.replies = new ArrayDeque<>(List.of(replies));
    Thread thread = new Thread(this::serve, "refusing mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    try (Socket client = server.accept();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 here");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        say(client, reply(line));
        if (line.equals("DATA")) {
          pass(lines);
          say(client, "250 fine");
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String reply(String line) {
    if (line.equals("DATA")) {
      return "354 go on";
    }
    boolean last = replies.size() == 1;
    return line.startsWith("RCPT") ? last ? replies.element() : replies.remove() : "250 fine";
  }

  private static void pass(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(".")) {
      line = lines.readLine();
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
