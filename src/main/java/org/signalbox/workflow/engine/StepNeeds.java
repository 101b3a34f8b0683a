package org.signalbox.workflow.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Plan.Step;

/**
 * What a step cannot be executed without, as the reason of the drop-out when it is missing
 * (catalogue of domain.md 6.1). A flow that was fit to run has it all; an edit may have taken it.
 */
final class StepNeeds {

  /** A telephone number, or a name of at most eleven characters, as networks take them. */
  private static final Pattern SMS_SENDER =
      Pattern.compile("\\+?[0-9][0-9 ]{2,19}|[\\p{L}\\p{N} ._-]{1,11}");

  private final StepSettings settings;
  private final Step step;

  private StepNeeds(Step step) {
    this.step = step;
    this.settings = step.settings();
  }

  /** The reason why the step cannot be executed; empty when it can. */
  static Optional<String> missing(Step step) {
    return new StepNeeds(step).missing();
  }

  private Optional<String> missing() {
    return switch (step.type()) {
      case None -> Optional.of("NOVALIDSETTINGS");
      case SendEmail ->
          first(Stream.of(key("shipmentId", "NOSHIPMENTID"), text("subject", "NOSUBJECT")));
      case SendSMS -> sms();
      case WaitForAction -> unless(!step.actions().isEmpty(), "NOSETTINGS");
      case UpdateParticipant ->
          unless(any("fieldValuesPerson") || any("fieldValuesCompany"), "NOSETTINGS");
      case AddToList, RemoveFromList -> unless(has("selection") || has("project"), "NOSETTINGS");
      case CreateRequest ->
          first(Stream.of(text("title", "NOTITLE"), key("category", "NOCATEGORY")));
      case CreateFollowUp, CreateSale -> text("title", "NOTITLE");
      case NotifyByEmail -> notifyByEmail();
      case NotifyBySMS -> notifyBySms();
      case RunScript -> key("scriptId", "NOSCRIPTID");
      case WaitForTime, Split, DistributeToOwner -> Optional.empty();
    };
  }

  private Optional<String> sms() {
    return first(
        Stream.of(
            text("from", "NOFROM"),
            unless(SMS_SENDER.matcher(settings.text("from")).matches(), "NOVALIDFROM"),
            text("text", "NOTEXT")));
  }

  private Optional<String> notifyByEmail() {
    return first(
        Stream.of(
            text("subject", "NOSUBJECT"),
            text("text", "NOEMAILTEXT"),
            named("SpecificEmailAddress", "specificEmailAddresses", "NOSPECIFICEMAILADDRESSES")));
  }

  private Optional<String> notifyBySms() {
    return first(
        Stream.of(
            sms(),
            named("SpecificPhoneNumbers", "specificPhoneNumbers", "NOSPECIFICPHONENUMBERS")));
  }

  private Optional<String> named(String to, String list, String reason) {
    return unless(!settings.is("to", 2, to) || any(list), reason);
  }

  private Optional<String> text(String name, String reason) {
    return unless(!settings.text(name).isEmpty(), reason);
  }

  private Optional<String> key(String name, String reason) {
    return unless(has(name), reason);
  }

  private boolean has(String name) {
    return settings.key(name).isPresent();
  }

  private boolean any(String list) {
    return !settings.list(list).isEmpty();
  }

  private static Optional<String> unless(boolean holds, String reason) {
    return holds ? Optional.empty() : Optional.of(reason);
  }

  private static Optional<String> first(Stream<Optional<String>> reasons) {
    return reasons.flatMap(Optional::stream).findFirst();
  }
}
