package org.signalbox.workflow.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Speaks TLS in front of a mail server that does not, from the first byte or after STARTTLS, with a
 * certificate of its own for 127.0.0.1.
 */
final class TlsFront implements AutoCloseable {

  private static final Logger LOG = System.getLogger(TlsFront.class.getName());
  private static final String PASSWORD = "only-for-this-test";

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SSLContext context;
  private final int behind;
  private final boolean atOnce;

  private TlsFront(int behind, boolean atOnce, SSLContext context) throws IOException {
    this.behind = behind;
    this.atOnce = atOnce;
    this.context = context;
    threads.execute(this::serve);
  }

  /**
   * Begins to serve.
   *
   * @param certificate where to write its certificate
   */
  static TlsFront of(int behind, boolean atOnce, Path certificate)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = certificate.resolveSibling("keys.p12");
    keytool(
        "-genkeypair -alias front -keyalg RSA -dname CN=front -ext san=ip:127.0.0.1 -validity 9",
        keys);
    keytool("-exportcert -rfc -alias front -file " + certificate, keys);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(keys)) {
      store.load(stored, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new TlsFront(behind, atOnce, context);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  private static void keytool(String arguments, Path keys)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(Arrays.asList(arguments.split(" ", -1)));
    command.addAll(
        List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keys.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept();
          Socket inner = new Socket(InetAddress.getLoopbackAddress(), behind)) {
        if (!atOnce) {
          promise(client);
          String unused =
              line(inner.getInputStream()); // who comes by STARTTLS is not greeted again
        }
        relay(secured(client), inner);
      } catch (IOException gone) {
        LOG.log(Level.DEBUG, "Whoever does not trust us is gone, and the next one comes", gone);
      }
    }
  }

  private static void promise(Socket client) throws IOException {
    say(client, "220 front");
    for (String line = line(client.getInputStream());
        !line.startsWith("STARTTLS");
        line = line(client.getInputStream())) {
      say(client, line.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "502 only STARTTLS");
    }
    say(client, "220 go ahead");
  }

  private SSLSocket secured(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(client, client.getInetAddress().getHostAddress(), port(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private void relay(Socket client, Socket inner) throws IOException {
    threads.execute(
        () -> {
          try (inner) {
            inner.getInputStream().transferTo(client.getOutputStream());
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
    client.getInputStream().transferTo(inner.getOutputStream());
  }

  /** Byte by byte, because what comes behind it is not ours. */
  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = from.read(); next != '\n'; next = from.read()) {
      if (next < 0) {
        throw new IOException("the other end is gone");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
