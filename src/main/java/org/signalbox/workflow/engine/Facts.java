package org.signalbox.workflow.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Participant.Heard;

/** What is known of a person at one look, in the form in which steps ask. */
final class Facts {

  private final Participant participant;
  private final Map<String, Object> values;

  Facts(Participant participant, Instant now, ZoneId zone) {
    this.participant = participant;
    this.values = participant.knowledge().at(now, zone);
  }

  Participant participant() {
    return participant;
  }

  Map<String, ?> values() {
    return values;
  }

  boolean match(Criteria criteria) {
    return criteria.matches(values);
  }

  /** Whether what a goal is about happened; its criteria are another question. */
  boolean reached(int goalId) {
    return participant.goals().contains(goalId);
  }

  /** Whether one of the actions came since. */
  boolean heard(List<Flow.WaitAction> actions, Optional<Instant> since) {
    return actions.stream().anyMatch(action -> heard(action, since));
  }

  /**
   * Whether a branch of a split takes the person; the one for everyone else is no answer.
   *
   * @param shipment the only mailing in which a click counts, empty for any
   */
  boolean matches(Plan.Branch branch, OptionalInt shipment) {
    return !branch.everyoneElse()
        && switch (branch.type()) {
          case None -> false;
          case PersonData -> match(branch.criteria());
          case FormSubmission -> heard(WaitActionType.FormSubmitted, branch).findAny().isPresent();
          case LinkClicked ->
              heard(WaitActionType.LinkClicked, branch).anyMatch(click -> in(shipment, click));
          case ProjectMembership ->
              branch.key().stream().anyMatch(participant.projects()::contains);
          case SelectionMembership ->
              branch.key().stream().anyMatch(participant.selections()::contains);
          case FormData ->
              heard(WaitActionType.FormSubmitted, branch)
                  .anyMatch(form -> branch.criteria().matches(Knowledge.fields(form.fields())));
        };
  }

  /** A click that does not tell its mailing is one in any. */
  private static boolean in(OptionalInt shipment, Heard click) {
    return shipment.isEmpty() || click.shipment() == 0 || click.shipment() == shipment.getAsInt();
  }

  /** Without a key any link or form will do. */
  private Stream<Heard> heard(WaitActionType type, Plan.Branch branch) {
    return participant.heard().stream()
        .filter(heard -> heard.type() == type)
        .filter(heard -> branch.key().isEmpty() || branch.key().getAsInt() == heard.key());
  }

  private boolean heard(Flow.WaitAction action, Optional<Instant> since) {
    return participant.heard().stream()
        .filter(heard -> since.isEmpty() || !heard.at().isBefore(since.get()))
        .filter(heard -> heard.type() == action.type() && heard.key() == action.key())
        .anyMatch(heard -> action.criteria().matches(Knowledge.fields(heard.fields())));
  }
}
