package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Spoilt requests from a fixed seed: none ends in a server error, none hangs, none leaves memory
 * behind, and none comes back as markup. {@code -Dsignalbox.fuzz=100000} sends more of them.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FuzzIT {

  private static final int REQUESTS = Integer.getInteger("signalbox.fuzz", 50_000);
  private static final int CONNECTIONS = 8;
  private static final long SEED = 20261121;
  private static final long LEFT_BEHIND = 24L << 20;
  private static final Duration SLOW = Duration.ofSeconds(20);

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @AfterAll
  static void clear() {
    Demo.reset();
  }

  @Test
  void serverStandsWhateverIsSent() throws IOException, InterruptedException {
    Demo.reset();
    Map<Integer, AtomicInteger> answers = new TreeMap<>();
    List<String> complaints = sendAll(0, REQUESTS / 4, answers);
    long before = ServerMemory.heapInUse();
    complaints.addAll(sendAll(REQUESTS / 4, REQUESTS, answers));
    long after = ServerMemory.heapInUse();

    assertThat(complaints).as("answers by status %s", answers).isEmpty();
    assertThat(answers.keySet()).contains(200, 204, 400, 401, 404, 405, 413, 415);
    assertThat(after - before).as("heap in use before %d", before).isLessThan(LEFT_BEHIND);
  }

  /** Each connection takes every eighth request; at most one complaint of each. */
  private List<String> sendAll(int from, int to, Map<Integer, AtomicInteger> answers)
      throws InterruptedException {
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int first = from; first < from + CONNECTIONS; first++) {
      int begin = first;
      work.add(() -> send(begin, to, answers));
    }
    List<String> complaints = new ArrayList<>();
    for (Future<List<String>> done : connections.invokeAll(work)) {
      complaints.addAll(result(done));
    }
    connections.shutdown();
    return complaints;
  }

  private static List<String> result(Future<List<String>> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      return List.of(failed.toString());
    }
  }

  private List<String> send(int begin, int to, Map<Integer, AtomicInteger> answers)
      throws IOException {
    List<String> complaints = new ArrayList<>();
    try (RawHttp connection = new RawHttp(base)) {
      for (int i = begin; i < to && complaints.size() < 3; i += CONNECTIONS) {
        FuzzRequest request = new Mutations(SEED + i).next();
        long start = System.nanoTime();
        RawHttp.Answer answer = connection.send(request.bytes(), request.method().equals("HEAD"));
        count(answers, answer.status());
        String complaint = complaint(answer, Duration.ofNanos(System.nanoTime() - start));
        if (!complaint.isEmpty()) {
          complaints.add("request " + i + ": " + complaint + "\n" + request + "\n" + answer.text());
        }
      }
    }
    return complaints;
  }

  private static void count(Map<Integer, AtomicInteger> answers, int status) {
    synchronized (answers) {
      answers.computeIfAbsent(status, unseen -> new AtomicInteger()).incrementAndGet();
    }
  }

  /** What is wrong with the answer; blank when nothing is. */
  private static String complaint(RawHttp.Answer answer, Duration time) {
    if (answer.status() >= 500 && answer.status() != 503) {
      return "status " + answer.status();
    }
    if (time.compareTo(SLOW) > 0) {
      return "took " + time;
    }
    if (answer.headers().containsKey(Mutations.INJECTED)) {
      return "a header was injected";
    }
    String text = answer.text();
    if (text.contains("root:")
        || text.contains("at org.signalbox")
        || text.contains("Exception:")) {
      return "the answer tells too much";
    }
    return answer.header("Content-Encoding").isEmpty() ? form(answer, text) : "";
  }

  private static String form(RawHttp.Answer answer, String text) {
    String type = answer.header("Content-Type");
    if (type.contains("html")) {
      return text.contains("<fz") || text.contains("<script>") ? "input came back as HTML" : "";
    }
    if (answer.body().length == 0 || type.contains("utf-16")) {
      return "";
    }
    try {
      if (type.contains("json")) {
        Json.createReader(new StringReader(text)).readValue();
      } else if (type.contains("xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body()));
      }
      return "";
    } catch (Exception broken) {
      return "broken " + type + ": " + broken.getMessage();
    }
  }
}
