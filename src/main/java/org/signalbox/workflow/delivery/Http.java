package org.signalbox.workflow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON to others, and judges by the status whether they took it. Why there was no answer is
 * for the log alone: whoever may name an address would learn from it what listens in our network.
 */
@ApplicationScoped
public class Http {

  private static final Logger LOG = System.getLogger(Http.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Duration limit;
  private final HttpClient client;

  public Http() {
    this(LIMIT);
  }

  Http(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /**
   * Posts {@code json}. Taken by 2xx; refused for good by 4xx, except 408 and 429; anything else is
   * worth another attempt, redirections too, which are never followed, and perhaps not before the
   * receiver says.
   */
  public Outcome post(URI url, String json, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Signalbox")
            .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return send(url, client.sendAsync(request.build(), BodyHandlers.discarding()));
  }

  // The limit of a request ends with the headers of the answer; this one is for the body, too.
  private Outcome send(URI url, CompletableFuture<HttpResponse<Void>> call) {
    try {
      return judge(call.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      call.cancel(true);
      return unanswered(url, "none within " + limit.toSeconds() + " s");
    } catch (ExecutionException failed) {
      return unanswered(url, String.valueOf(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Outcome.later("interrupted");
    }
  }

  /** Without the path, which may hold a secret. */
  private static Outcome unanswered(URI url, String why) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    LOG.log(
        Level.INFO, "No answer from {0}://{1}{2}: {3}", url.getScheme(), url.getHost(), port, why);
    return Outcome.later("no answer");
  }

  private static Outcome judge(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return Outcome.handed();
    }
    return status / 100 == 4 && status != 408 && status != 429
        ? Outcome.never("HTTP " + status)
        : new Outcome.Later(
            "HTTP " + status, answer.headers().firstValue("Retry-After").orElse(""));
  }
}
