package org.signalbox.workflow.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webhook is to be. */
record WebhookRequest(
    @Schema(description = "What it is called among its makers", nullable = true)
        @Nullable String name,
    @Schema(
            description = "Where it is called, by http or https, at a host that the server allows",
            required = true)
        @Nullable String targetUrl,
    @Schema(description = "For which events, such as flow.started", required = true)
        @Nullable List<@Nullable String> events,
    @Schema(
            description =
                "The key of the signature; null leaves it as it is, a blank one signs nothing",
            nullable = true)
        @Nullable String secret,
    @Schema(description = "Whether it is called; Unknown leaves it as it is") WebhookState state) {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_URL = 2_000;
  private static final Pattern EVENT = Pattern.compile("[a-z]{1,50}\\.[a-z_]{1,50}");

  /**
   * The webhook that is asked for.
   *
   * @throws InvalidWebhook when nobody could call it, or for nothing
   */
  Webhook webhook(int id) {
    return new Webhook(
        id,
        checked("Name", Objects.requireNonNullElse(name, ""), LONGEST_NAME),
        url(),
        names(),
        Optional.ofNullable(secret).map(key -> checked("Secret", key, LONGEST_NAME)),
        state,
        0);
  }

  private String url() {
    String url =
        checked("TargetUrl", Objects.requireNonNullElse(targetUrl, "").strip(), LONGEST_URL);
    try {
      URI uri = new URI(url);
      if (url.matches("(?s)https?://.*") && uri.getHost() != null && uri.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException malformed) {
      throw InvalidWebhook.url();
    }
    throw InvalidWebhook.url();
  }

  private List<String> names() {
    List<String> names =
        Objects.requireNonNullElse(events, List.<@Nullable String>of()).stream()
            .map(event -> Objects.requireNonNullElse(event, "").strip())
            .distinct()
            .toList();
    if (names.isEmpty() || !names.stream().allMatch(one -> EVENT.matcher(one).matches())) {
      throw InvalidWebhook.events();
    }
    return names;
  }

  private static String checked(String member, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw InvalidWebhook.text(member, longest);
    }
    return text;
  }
}
