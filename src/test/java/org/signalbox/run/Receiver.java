package org.signalbox.run;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The other end of what leaves the database: keeps what came, and answers as it is told to. */
public final class Receiver implements AutoCloseable {

  private static final int BACKLOG = 50;

  /** A request as it came. */
  public record Received(String path, Headers headers, String body) {

    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }

    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile String retryAfter = "";

  public Receiver() {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Received> received() {
    return received;
  }

  /** The bodies of all calls, as JSON. */
  public List<JsonObject> calls() {
    return received.stream().map(Received::json).toList();
  }

  /** The statuses of the next answers; all others are 204. */
  public void answers(Integer... next) {
    statuses.addAll(Arrays.asList(next));
  }

  /** What every answer from now on says about when to come again. */
  public void asksToRetryAfter(String text) {
    retryAfter = text;
  }

  /** From now on whoever calls waits until {@link #open}. */
  public void hold() {
    gate = new CountDownLatch(1);
  }

  public void open() {
    gate.countDown();
  }

  public void awaitCall() throws InterruptedException {
    arrived.await();
  }

  /** Servers that are started from now on, until this closes, run the engine and call here. */
  public void takeScripts() {
    System.setProperty("signalbox.engine", "on");
    System.setProperty("signalbox.script-url", url("/"));
    System.setProperty("signalbox.script-secret", "only-for-this-test");
  }

  @Override
  public void close() {
    System.clearProperty("signalbox.engine");
    System.clearProperty("signalbox.script-url");
    System.clearProperty("signalbox.script-secret");
    open();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
      arrived.countDown();
      gate.await();
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
      }
      exchange.sendResponseHeaders(status(), -1);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private int status() {
    synchronized (statuses) {
      return Objects.requireNonNullElse(statuses.poll(), 204);
    }
  }
}
