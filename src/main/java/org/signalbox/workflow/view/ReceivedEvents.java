package org.signalbox.workflow.view;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.store.SeenFlows;

/** Events with what became of them, for flow administrators. */
@Stateless
public class ReceivedEvents {

  /**
   * {@code ?1} last one seen, 2 how many, 3 type or 0, 4 person or 0, 5 the caller's name or ''.
   */
  private static final String LIST =
      """
      select e.event_no, e.event_type, e.source, e.dedup_key, %s, %s, e.associate_id,
        cast(e.attributes as text), cast(e.result as text)
      from workflow_event e
      where e.event_no {behind} ?1 and (?3 = 0 or e.event_type = ?3)
        {person} and (cast(?4 as text) = '' or e.dedup_key = cast(?4 as text))
      order by e.event_no {direction} limit ?2
      """
          .formatted(Cells.time("e.occurred_at"), Cells.time("e.received_at"));

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public ReceivedEvents() {
    this(InstantSource.system());
  }

  @Inject
  ReceivedEvents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A page of events.
   *
   * @param type only these, empty for all
   * @param personId only those that concern this person, 0 for all
   * @param eventId only those that their callers gave this name, blank for all
   * @param newest whether the last is first
   */
  public Page<ReceivedEvent> list(
      Caller caller,
      Optional<EventType> type,
      int personId,
      String eventId,
      boolean newest,
      Window window) {
    caller.require("flow-administrator");
    List<?> rows =
        entityManager
            .createNativeQuery(sql(personId, newest))
            .setParameter(1, window.key(newest ? Long.MAX_VALUE : 0))
            .setParameter(2, window.looked())
            .setParameter(3, type.map(Numbered::number).orElse(0))
            .setParameter(4, eventId)
            .getResultList();
    List<ReceivedEvent> events = rows.stream().map(row -> event(Cells.of(row))).toList();
    return Page.of(visible(caller, events), window, event -> String.valueOf(event.number()));
  }

  /** A number, not a text of a caller. */
  private static String sql(int personId, boolean newest) {
    return LIST.replace("{behind}", newest ? "<" : ">")
        .replace("{direction}", newest ? "desc" : "asc")
        .replace(
            "{person}",
            personId == 0
                ? ""
                : " and e.event_no in (select p.event_no from workflow_event_person p"
                    + " where p.person_id = "
                    + personId
                    + ")");
  }

  private List<ReceivedEvent> visible(Caller caller, List<ReceivedEvent> events) {
    Set<Integer> flows =
        events.stream()
            .flatMap(event -> event.receipt().stream())
            .flatMap(receipt -> Receipt.of(receipt).flows().stream())
            .collect(Collectors.toSet());
    Set<Integer> seen = SeenFlows.among(entityManager, caller, flows, clock.instant());
    return events.stream()
        .map(
            event ->
                event
                    .receipt()
                    .map(receipt -> event.with(Receipt.of(receipt).within(seen)))
                    .orElse(event))
        .toList();
  }

  private static ReceivedEvent event(Cells row) {
    return new ReceivedEvent(
        row.longNumber(0),
        Numbered.of(EventType.class, row.number(1)).name(),
        row.text(2).orElse(""),
        row.text(3),
        row.instant(4),
        row.instant(5),
        row.number(6),
        row.text(7).orElse(""),
        row.text(8));
  }
}
