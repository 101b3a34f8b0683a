package org.signalbox.workflow.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Plan.Step;

/**
 * What a step cannot be executed without, as the reason of the drop-out when it is missing
 * (catalogue of domain.md 6.1). A flow that was fit to run has it all; an edit may have taken it.
 */
final class StepNeeds {

  private final StepSettings settings;
  private final Step step;
  private final String smsSender;

  private StepNeeds(Step step, String smsSender) {
    this.step = step;
    this.settings = step.settings();
    this.smsSender = smsSender;
  }

  /**
   * The reason why the step cannot be executed; empty when it can.
   *
   * @param smsSender of the flow
   */
  static Optional<DropoutReason> missing(Step step, String smsSender) {
    return new StepNeeds(step, smsSender).missing();
  }

  private Optional<DropoutReason> missing() {
    return switch (step.type()) {
      case None -> Optional.of(DropoutReason.NOVALIDSETTINGS);
      case SendEmail ->
          first(
              Stream.of(
                  key("shipmentId", DropoutReason.NOSHIPMENTID),
                  text("subject", DropoutReason.NOSUBJECT)));
      case SendSMS -> sms();
      case WaitForAction -> unless(!step.actions().isEmpty(), DropoutReason.NOSETTINGS);
      case UpdateParticipant -> update();
      case AddToList, RemoveFromList ->
          unless(has("selection") || has("project"), DropoutReason.NOSETTINGS);
      case CreateRequest ->
          first(
              Stream.of(
                  text("title", DropoutReason.NOTITLE), key("category", DropoutReason.NOCATEGORY)));
      case CreateFollowUp, CreateSale -> text("title", DropoutReason.NOTITLE);
      case NotifyByEmail -> notifyByEmail();
      case NotifyBySMS -> notifyBySms();
      case RunScript -> key("scriptId", DropoutReason.NOSCRIPTID);
      case WaitForTime, Split, DistributeToOwner -> Optional.empty();
    };
  }

  private Optional<DropoutReason> update() {
    FieldValues person = FieldValues.ofPerson(settings);
    FieldValues company = FieldValues.ofCompany(settings);
    return first(
        Stream.of(
            unless(!person.none() || !company.none(), DropoutReason.NOSETTINGS),
            unless(
                person.problems().isEmpty() && company.problems().isEmpty(),
                DropoutReason.NOVALIDSETTINGS)));
  }

  private Optional<DropoutReason> sms() {
    return first(
        Stream.of(
            SmsSender.of(settings.text("from"), smsSender).missing(),
            text("text", DropoutReason.NOTEXT)));
  }

  private Optional<DropoutReason> notifyByEmail() {
    return first(
        Stream.of(
            text("subject", DropoutReason.NOSUBJECT),
            text("text", DropoutReason.NOEMAILTEXT),
            named(
                "SpecificEmailAddress",
                "specificEmailAddresses",
                DropoutReason.NOSPECIFICEMAILADDRESSES)));
  }

  private Optional<DropoutReason> notifyBySms() {
    return first(
        Stream.of(
            sms(),
            named(
                "SpecificPhoneNumbers",
                "specificPhoneNumbers",
                DropoutReason.NOSPECIFICPHONENUMBERS)));
  }

  private Optional<DropoutReason> named(String to, String list, DropoutReason reason) {
    return unless(!settings.is("to", 2, to) || any(list), reason);
  }

  private Optional<DropoutReason> text(String name, DropoutReason reason) {
    return unless(!settings.text(name).isEmpty(), reason);
  }

  private Optional<DropoutReason> key(String name, DropoutReason reason) {
    return unless(has(name), reason);
  }

  private boolean has(String name) {
    return settings.key(name).isPresent();
  }

  private boolean any(String list) {
    return !settings.texts(list).isEmpty();
  }

  private static Optional<DropoutReason> unless(boolean holds, DropoutReason reason) {
    return holds ? Optional.empty() : Optional.of(reason);
  }

  private static Optional<DropoutReason> first(Stream<Optional<DropoutReason>> reasons) {
    return reasons.flatMap(Optional::stream).findFirst();
  }
}
