package org.signalbox.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** A client of the operations that accepts success only. */
final class Http {

  /** The demo administrator. */
  static final String AUTHORIZATION =
      "Basic " + Base64.getEncoder().encodeToString("tje0:Tje0".getBytes(UTF_8));

  static final String AGENTS = "api/v1/Agents/";

  static final String SEND_EVENT = AGENTS + "Workflow/SendEvent";

  static final String SET_ACTIVITY_STATUS = AGENTS + "Appointment/SetActivityStatus";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  /** Posts a JSON body and returns the answer's. */
  static String post(String url, String body) throws IOException, InterruptedException {
    return post(url, body, AUTHORIZATION);
  }

  static String post(String url, String body, String authorization)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(url + " answered " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }
}
