package org.signalbox.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The other end of what leaves the database: takes every call and keeps what it said. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<JsonObject> calls = new CopyOnWriteArrayList<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        JsonReader body = Json.createReader(exchange.getRequestBody())) {
      calls.add(body.readObject());
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /** Servers that are started from now on, until this closes, run the engine and call here. */
  void takeScripts() {
    System.setProperty("signalbox.engine", "on");
    System.setProperty("signalbox.script-url", url());
    System.setProperty("signalbox.script-secret", "only-for-this-test");
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  List<JsonObject> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    System.clearProperty("signalbox.engine");
    System.clearProperty("signalbox.script-url");
    System.clearProperty("signalbox.script-secret");
    server.stop(0);
  }
}
