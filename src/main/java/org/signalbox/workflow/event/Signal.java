package org.signalbox.workflow.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.locale.Phrase;
import org.signalbox.workflow.engine.EventType;

/**
 * An event that has all its type requires (domain.md 3.3).
 *
 * @param type anything but None
 * @param attributes all that the caller told
 * @param persons whom the caller names
 * @param key the link, form, project or selection; 0 for none
 * @param origin the record that knows more
 * @param eventId the caller's own name for the event, by which a repeat is recognised
 * @param source within which that name is unique
 * @param occurredAt when it happened, if not now
 */
record Signal(
    EventType type,
    EventAttributes attributes,
    Set<Integer> persons,
    int key,
    Optional<Origin> origin,
    Optional<String> eventId,
    String source,
    Optional<Instant> occurredAt) {

  private static final int MAX_NAME = 200;

  /** What a type requires: a key if it names one, and people, named or known to an origin. */
  private record Rule(String key, List<Origin> origins) {}

  private static final Rule PEOPLE = new Rule("", List.of());
  private static final Rule SALE = new Rule("", List.of(Origin.SALE_ID));
  private static final Map<EventType, Rule> RULES =
      Map.ofEntries(
          Map.entry(EventType.PersonCreated, PEOPLE),
          Map.entry(EventType.PersonUpdated, PEOPLE),
          Map.entry(EventType.AddedToProject, new Rule("project_id", List.of())),
          Map.entry(EventType.AddedToSelection, new Rule("selection_id", List.of())),
          Map.entry(EventType.CreatedRequest, new Rule("", List.of(Origin.TICKET_ID))),
          Map.entry(
              EventType.AddedMessage, new Rule("", List.of(Origin.TICKET_ID, Origin.MESSAGE_ID))),
          Map.entry(EventType.LinkClicked, new Rule("s_link_id", List.of(Origin.SHIPMENT_ADDR_ID))),
          Map.entry(
              EventType.FormSubmitted, new Rule("form_id", List.of(Origin.FORM_SUBMISSION_ID))),
          Map.entry(EventType.StartedChat, new Rule("", List.of(Origin.CHAT_SESSION_ID))),
          Map.entry(EventType.OrderPlaced, PEOPLE),
          Map.entry(EventType.SaleCreated, SALE),
          Map.entry(EventType.SaleSold, SALE),
          Map.entry(EventType.SaleLost, SALE));

  static Signal of(EventType type, EventAttributes attributes) {
    Optional<Rule> rule = Optional.ofNullable(RULES.get(type));
    Optional<Origin> origin = rule.flatMap(known -> origin(known, attributes));
    Signal signal =
        new Signal(
            type,
            attributes,
            attributes.ids("person_id"),
            rule.map(Rule::key).filter(name -> !name.isEmpty()).map(attributes::id).orElse(0),
            origin,
            attributes.text("event_id", MAX_NAME),
            attributes.text("source", MAX_NAME).orElse(""),
            attributes.text("occurred_at", MAX_NAME).map(Signal::instant));
    rule.ifPresent(signal::require);
    return signal;
  }

  private void require(Rule rule) {
    boolean keyed = rule.key().isEmpty() || key != 0 || origin.filter(Origin::tellsKey).isPresent();
    if (!keyed || (persons.isEmpty() && origin.isEmpty())) {
      throw UnusableEvent.incomplete(type, required(rule));
    }
  }

  /** The name of an attribute, or a phrase of several. */
  private static Object required(Rule rule) {
    Object people = "person_id";
    for (Origin origin : rule.origins()) {
      people = Phrase.of("either", people, origin.attribute());
    }
    return rule.key().isEmpty() ? people : Phrase.of("both", rule.key(), people);
  }

  private static Optional<Origin> origin(Rule rule, EventAttributes attributes) {
    return rule.origins().stream()
        .filter(origin -> attributes.id(origin.attribute()) != 0)
        .findFirst();
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= 1900 && time.getYear() <= 9999) {
        return time.toInstant();
      }
    } catch (DateTimeException malformed) {
      throw UnusableEvent.attribute("occurred_at", Phrase.of("rule-date-with-offset"));
    }
    throw UnusableEvent.attribute("occurred_at", Phrase.of("rule-years"));
  }
}
