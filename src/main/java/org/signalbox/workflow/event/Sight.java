package org.signalbox.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.engine.Knowledge;

/**
 * What the criteria of flows see of the people of events: all that the steps see, but nothing is
 * read that none of the flows asks for.
 */
final class Sight {

  private final Map<Integer, Knowledge> known;
  private final Map<Integer, Map<String, Object>> submitted;
  private final Instant now;

  private Sight(
      Map<Integer, Knowledge> known, Map<Integer, Map<String, Object>> submitted, Instant now) {
    this.known = known;
    this.submitted = submitted;
    this.now = now;
  }

  static Sight of(
      EventStore store,
      EventType type,
      Map<Integer, Heard> heard,
      Map<Integer, Person> people,
      Map<Integer, OpenFlow> flows) {
    boolean asked = flows.values().stream().anyMatch(OpenFlow::asksElsewhere);
    return new Sight(
        asked ? store.records(people.keySet()) : Map.of(),
        type == EventType.FormSubmitted ? fields(heard) : Map.of(),
        store.now());
  }

  private static Map<Integer, Map<String, Object>> fields(Map<Integer, Heard> heard) {
    return heard.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().facts().fields()));
  }

  private Optional<Map<String, Object>> form(Person person) {
    return Optional.ofNullable(submitted.get(person.id()));
  }

  /** To a trigger a form is the one that is submitted now, else any that ever was. */
  Map<String, ?> atTrigger(OpenFlow flow, Person person) {
    return values(flow, person, form(person).map(List::of));
  }

  /**
   * To a goal a form is the one that is submitted now; which others came since the run began, the
   * next step of the run sees.
   */
  Map<String, ?> atGoal(OpenFlow flow, Person person) {
    return values(flow, person, form(person).map(List::of).or(() -> Optional.of(List.of())));
  }

  /** To the filter a form is any that ever was submitted. */
  Map<String, ?> atDoor(OpenFlow flow, Person person) {
    return values(flow, person, form(person).map(form -> earlierAnd(form, person)));
  }

  private List<Map<String, ?>> earlierAnd(Map<String, ?> form, Person person) {
    List<Map<String, ?>> forms = new ArrayList<>();
    Optional.ofNullable(known.get(person.id())).ifPresent(all -> forms.addAll(all.forms()));
    forms.add(form);
    return forms;
  }

  private Map<String, ?> values(
      OpenFlow flow, Person person, Optional<? extends List<? extends Map<String, ?>>> forms) {
    Knowledge all = known.get(person.id());
    if (all == null || !flow.asksElsewhere()) {
      return person.values();
    }
    return (forms.isPresent() ? all.with(forms.get()) : all).at(now, flow.door().zone());
  }
}
