package org.signalbox.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The plainest of proxies before several servers: hands each connection to the next of them in
 * turn, past one that does not listen or is being drained, and knows nothing of HTTP.
 */
final class Balancer implements AutoCloseable {

  private final ServerSocket entrance;
  private final List<Integer> ports;
  private final Map<Integer, AtomicInteger> open = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile int drained;

  Balancer(List<Integer> ports) {
    this.ports = ports;
    ports.forEach(port -> open.put(port, new AtomicInteger()));
    try {
      entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort() + "/");
  }

  /** Gives a server no more connections and waits until it has none. */
  void drain(int port) throws InterruptedException {
    drained = port;
    while (connections(port).get() > 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  void restore() {
    drained = 0;
  }

  private AtomicInteger connections(int port) {
    return open.computeIfAbsent(port, unseen -> new AtomicInteger());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket client) {
    int first = turn.getAndIncrement(); // once: others take theirs while this one looks
    try (client) {
      for (int i = 0; i < ports.size(); i++) {
        int port = ports.get(Math.floorMod(first + i, ports.size()));
        if (passed(client, port)) {
          return;
        }
      }
    } catch (IOException gone) {
      return; // the client sees it too, and tries again
    }
  }

  /** Whether the server took the connection at all. */
  private boolean passed(Socket client, int port) throws IOException {
    connections(port).incrementAndGet(); // before the look, or a drain could miss it
    try (Socket server = new Socket()) {
      if (port == drained || !connects(server, port)) {
        return false;
      }
      threads.execute(() -> copy(client, server));
      server.getInputStream().transferTo(client.getOutputStream());
      return true;
    } finally {
      connections(port).decrementAndGet();
    }
  }

  private static boolean connects(Socket server, int port) {
    try {
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      return; // the answer has come, or the server is gone
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
