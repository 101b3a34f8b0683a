package org.signalbox.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.workflow.engine.Instance;

/**
 * A run that an event may move.
 *
 * @param contactId the person's company when the run began
 * @param actions each action that it may be waiting for and the event may be, with its criteria
 */
record Run(Instance instance, int contactId, List<Keyed> actions) {

  /** What a run did: it was woken, reached a goal, and was perhaps finished by it. */
  enum Kind {
    WOKEN,
    GOAL,
    FINISHED
  }

  /** A run after it moved. */
  record Moved(Instance instance, List<Kind> kinds) {

    int personId() {
      return instance.personId();
    }

    void tell(EventReceipt.Builder receipt) {
      if (kinds.contains(Kind.WOKEN)) {
        receipt.woken(instance.workflowId(), instance.personId(), instance.id());
      }
      if (kinds.contains(Kind.GOAL)) {
        receipt.goal(instance.workflowId(), instance.personId(), instance.id());
      }
    }
  }

  /**
   * Lets the event wake the run and reach its goals, in this order (domain.md 3.4).
   *
   * @param values of the person, as the goals ask for them
   */
  Optional<Moved> hear(Facts facts, OpenFlow flow, Map<String, ?> values, Instant now) {
    Instance next = instance;
    List<Kind> kinds = new ArrayList<>();
    if (next.waitsForAction() && isAction(facts)) {
      next = next.satisfied(flow.status(), now);
      kinds.add(Kind.WOKEN);
    }
    boolean company = facts.contactId() != 0 && facts.contactId() == contactId;
    if (next.awaitsGoal() && flow.goalReachedBy(facts, values, company)) {
      next = next.succeeded(flow.jumpToFinish(), flow.status(), now);
      kinds.add(Kind.GOAL);
      if (next.status().ended()) {
        kinds.add(Kind.FINISHED);
      }
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(new Moved(next, kinds));
  }

  private boolean isAction(Facts facts) {
    return actions.stream()
        .filter(action -> action.listensTo(facts))
        .anyMatch(action -> action.criteria().matches(facts.fields()));
  }
}
