package org.signalbox.workflow.delivery;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;

/** SMS through the gateway: one call for each number, all with ids of their own. */
final class TextMessages {

  private final DeliverySettings settings;
  private final Http http;

  TextMessages(DeliverySettings settings, Http http) {
    this.settings = settings;
    this.http = http;
  }

  Outcome toPerson(OutboxRow row, StepContent content) {
    String mobile = content.text("person", "mobile");
    return mobile.isEmpty()
        ? Outcome.dropOut("MISSINGMOBILEPHONE")
        : send(row.messageId(), content, mobile, "SENDINGUNSUCCESSFUL");
  }

  /**
   * To our contact, our service contact, or the numbers that the step names. If some of them cannot
   * be reached all are tried again, with the same ids.
   */
  Outcome toUs(OutboxRow row, StepContent content) {
    List<String> numbers = content.receivers("mobile", "specificPhoneNumbers");
    Outcome outcome = Outcome.dropOut("NONAMEPHONE");
    for (int i = 0; i < numbers.size(); i++) {
      outcome = send(row.messageId() + "." + i, content, numbers.get(i), "");
      if (outcome instanceof Outcome.Later) {
        return outcome;
      }
    }
    return outcome;
  }

  private Outcome send(String id, StepContent content, String to, String reason) {
    String text = new MergeTags(content).inText(content.text("settings", "text"));
    if (text.isEmpty()) {
      return Outcome.dropOut("NOTEXT");
    }
    Optional<Gateway> gateway = settings.sms();
    if (gateway.isEmpty()) {
      return Outcome.later("no gateway for SMS is configured");
    }
    String json =
        Json.createObjectBuilder()
            .add("Id", id)
            .add("From", from(content))
            .add("To", to)
            .add("Text", text)
            .build()
            .toString();
    Outcome outcome = gateway.get().call(http, json);
    return outcome instanceof Outcome.Never never
        ? new Outcome.Never(reason, false, never.error())
        : outcome;
  }

  private static String from(StepContent content) {
    String own = content.text("settings", "from");
    return own.isEmpty() ? content.text("flow", "smsSender") : own;
  }
}
