package org.signalbox.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Calls the server under test as a client would, with the accounts of the fixture. */
final class WebApi {

  static final String SET_STATUS = "api/v1/Agents/Workflow/SetStatusOnWorkflow";
  static final String SEND_EVENT = "api/v1/Agents/Workflow/SendEvent";
  static final String SET_ACTIVITY = "api/v1/Agents/Appointment/SetActivityStatus";

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WebApi(URI base) {
    this.base = base;
  }

  /** POST with the headers <b>std</b> of wire-contract 13.1. */
  HttpResponse<String> std(String path, String body, String... moreHeaders) {
    return send(
        request(path, basic("tje0", "Tje0"), moreHeaders).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> as(String login, String password, String path, String body) {
    return send(request(path, basic(login, password)).POST(BodyPublishers.ofString(body)));
  }

  /** A request whose headers are the given ones and no others. */
  HttpRequest.Builder bare(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException failed) {
      throw new IllegalStateException("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest.Builder request(String path, String authorization, String... moreHeaders) {
    HttpRequest.Builder request =
        bare(
            path,
            "Authorization",
            authorization,
            "Content-Type",
            "application/json; charset=utf-8",
            "Accept",
            "application/json; charset=utf-8");
    for (int i = 0; i < moreHeaders.length; i += 2) {
      request.setHeader(moreHeaders[i], moreHeaders[i + 1]);
    }
    return request;
  }

  static String basic(String login, String password) {
    byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  URI base() {
    return base;
  }

  /** The media type without regard to blanks, which the servers set differently. */
  static String contentType(HttpResponse<?> answer) {
    List<String> types = answer.headers().allValues("Content-Type");
    return String.join("|", types).replace(" ", "");
  }
}
