package org.signalbox.workflow.delivery;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import org.signalbox.workflow.engine.SmsSender;

/** SMS through the gateway: one call for each number, all with ids of their own. */
final class TextMessages {

  private final DeliverySettings settings;
  private final Http http;

  TextMessages(DeliverySettings settings, Http http) {
    this.settings = settings;
    this.http = http;
  }

  Outcome toPerson(OutboxRow row, StepContent content) {
    Optional<String> expelled = content.expelled();
    if (expelled.isPresent()) {
      return Outcome.dropOut(expelled.get());
    }
    String mobile = content.text("person", "mobile");
    return mobile.isEmpty()
        ? unreachable(content)
        : send(row.messageId(), content, mobile, "SENDINGUNSUCCESSFUL");
  }

  /** The step says whether somebody without a number drops out or is passed over (6.2). */
  private static Outcome unreachable(StepContent content) {
    String reason = "MISSINGMOBILEPHONE";
    return content.flag("settings", "exit") ? Outcome.dropOut(reason) : Outcome.never(reason);
  }

  /**
   * To our contact, our service contact, or the numbers that the step names. If some of them cannot
   * be reached all are tried again, with the same ids. It is not delivered if one of them refuses.
   */
  Outcome toUs(OutboxRow row, StepContent content) {
    List<String> numbers = content.receivers("mobile", "specificPhoneNumbers");
    Outcome outcome = Outcome.dropOut("NONAMEPHONE");
    for (int i = 0; i < numbers.size(); i++) {
      Outcome one = send(row.messageId() + "." + i, content, numbers.get(i), "");
      if (one instanceof Outcome.Later) {
        return one;
      }
      outcome = i == 0 || outcome == Outcome.handed() ? one : outcome;
    }
    return outcome;
  }

  private Outcome send(String id, StepContent content, String to, String reason) {
    String text = new MergeTags(content).inText(content.text("settings", "text"));
    if (text.isEmpty()) {
      return Outcome.dropOut("NOTEXT");
    }
    SmsSender from =
        SmsSender.of(content.text("settings", "from"), content.text("flow", "smsSender"));
    Optional<String> fault = from.fault();
    if (fault.isPresent()) {
      return Outcome.dropOut(fault.get());
    }
    Optional<Gateway> gateway = settings.sms();
    if (gateway.isEmpty()) {
      return Outcome.later("no gateway for SMS is configured");
    }
    String json =
        Json.createObjectBuilder()
            .add("Id", id)
            .add("From", from.name())
            .add("To", to)
            .add("Text", text)
            .build()
            .toString();
    Outcome outcome = gateway.get().call(http, json);
    return outcome instanceof Outcome.Never never
        ? new Outcome.Never(reason, false, never.error())
        : outcome;
  }
}
