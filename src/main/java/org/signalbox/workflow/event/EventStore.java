package org.signalbox.workflow.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.engine.Knowledge;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.store.Enrolments;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;
import org.signalbox.workflow.store.FlowLock;
import org.signalbox.workflow.store.FlowRights;
import org.signalbox.workflow.store.PersonRecords;
import org.signalbox.workflow.store.PersonValues;
import org.signalbox.workflow.store.SqlArray;

/** The rows that one event reads and writes in its transaction. */
sealed class EventStore permits DryEventStore {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final EntityManager entityManager;
  private final int associateId;
  private final Instant now;
  private final ZoneId zone;
  private final FlowRights rights;
  private final Enrolments enrolments;

  EventStore(EntityManager entityManager, Caller caller, Instant now, ZoneId zone) {
    this.entityManager = entityManager;
    this.associateId = caller.associateId();
    this.now = now;
    this.zone = zone;
    this.rights = new FlowRights(entityManager, caller);
    this.enrolments = new Enrolments(entityManager, associateId, now);
  }

  /**
   * The rows of the call's transaction.
   *
   * @param zone of flows without one of their own
   */
  static EventStore of(Call call, EntityManager entityManager, Instant now, ZoneId zone) {
    return call.dryRun()
        ? new DryEventStore(entityManager, call.caller(), now, zone)
        : new EventStore(entityManager, call.caller(), now, zone);
  }

  /** Stores the event; empty when there is one of that name already. Waits for one under way. */
  OptionalLong record(Signal signal) {
    List<?> rows =
        query(
                EventSql.RECORD,
                signal.type().number(),
                signal.source(),
                signal.eventId().orElse(""),
                signal.attributes().json(),
                signal.attributes().raw(),
                signal.occurredAt().orElse(now).toString(),
                now.toString(),
                associateId)
            .getResultList();
    return rows.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(((Number) rows.get(0)).longValue());
  }

  /** What the first event of that name was answered; empty when its contents were others. */
  Optional<String> firstAnswer(Signal signal, String eventId) {
    Object[] first = (Object[]) first(signal, eventId).get(0);
    return Optional.of(first[1].toString()).filter(answer -> Boolean.TRUE.equals(first[0]));
  }

  /** The row of the event of that name, if there is one. */
  final List<?> first(Signal signal, String eventId) {
    return query(
            EventSql.FIRST,
            signal.source(),
            eventId,
            signal.type().number(),
            signal.attributes().json())
        .getResultList();
  }

  void answer(long event, EventReceipt receipt, Facts facts) {
    query(EventSql.ANSWER, event, receipt.text(), SqlArray.of(facts.persons()), facts.key())
        .executeUpdate();
  }

  /** What the event says with what its origin adds; whom the caller names come first. */
  Facts facts(Signal signal) {
    Set<Integer> persons = new TreeSet<>(signal.persons());
    Map<String, Object> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(signal.attributes().members("fields"));
    if (signal.origin().isEmpty()) {
      return new Facts(persons, signal.key(), 0, fields);
    }
    Origin origin = signal.origin().get();
    int originId = signal.attributes().id(origin.attribute());
    List<?> rows = query(origin.sql(), originId).getResultList();
    if (rows.isEmpty()) {
      return new Facts(persons, signal.key(), 0, fields);
    }
    @Nullable Object[] row = (@Nullable Object[]) rows.get(0);
    if (persons.isEmpty() && row[0] != null) {
      persons.add(number(row[0]));
    }
    Map<String, Object> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    merged.putAll(EventRows.object(row[3]));
    merged.putAll(fields);
    int key = origin.tellsKey() ? number(row[1]) : signal.key();
    return new Facts(persons, key, number(row[2]), merged);
  }

  /** Locks those of the people who exist. */
  Map<Integer, Person> lockPeople(Facts facts) {
    Map<Integer, Person> people = new TreeMap<>();
    Query query = query(locking(PersonValues.LOCK), SqlArray.of(facts.persons()));
    for (Object row : query.getResultList()) {
      Person person = EventRows.person((@Nullable Object[]) row);
      people.put(person.id(), person);
    }
    return people;
  }

  /** All that is on record of people, for criteria that ask elsewhere than in their rows. */
  Map<Integer, Knowledge> records(Collection<Integer> people) {
    return PersonRecords.of(entityManager, people);
  }

  Instant now() {
    return now;
  }

  /** Shares the open flows that the event may concern, and tells which of them the caller sees. */
  Map<Integer, OpenFlow> shareFlows(EventType type, Facts facts, Set<Integer> people) {
    int trigger = type.trigger().map(Numbered::number).orElse(0);
    List<Integer> concerned = concerned(trigger, facts.key(), SqlArray.of(people));
    List<Integer> goals = type.goals().stream().map(Numbered::number).toList();
    Map<Integer, OpenFlow> flows = new TreeMap<>();
    Query query = rights.query(EventSql.FLOWS, concerned, now);
    query.setParameter(7, trigger).setParameter(8, facts.key());
    query.setParameter(9, SqlArray.of(goals));
    for (Object item : query.getResultList()) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      OpenFlow flow = EventRows.flow(rights.access(row), row, zone);
      flows.put(flow.id(), flow);
    }
    return flows;
  }

  /** Shares the flows and tells their keys. */
  List<Integer> concerned(int trigger, int key, String people) {
    return FlowLock.shared(entityManager, EventSql.CONCERNED, people, trigger, key);
  }

  List<Run> lockRuns(EventType type, Facts facts, Set<Integer> people) {
    int action = type.action().map(Numbered::number).orElse(0);
    List<?> rows =
        query(locking(EventSql.LOCK_RUNS), SqlArray.of(people), action, facts.key())
            .getResultList();
    return rows.stream().map(row -> EventRows.run((@Nullable Object[]) row)).toList();
  }

  void move(List<Run.Moved> moves, long event) {
    if (!moves.isEmpty()) {
      JsonArrayBuilder runs = JSON.createArrayBuilder();
      moves.forEach(moved -> runs.add(json(moved)));
      query(EventSql.MOVE, runs.build().toString(), now.toString(), associateId, event)
          .executeUpdate();
    }
  }

  List<Knock> knocks(Collection<Integer> flows, Collection<Integer> people) {
    return enrolments.knocks(flows, people);
  }

  List<Enrolled> enrol(List<Knock> admitted, long event) {
    return enrolments.enrol(admitted.stream().map(Knock::entry).toList(), event);
  }

  /** The statement with the locks that it takes. */
  String locking(String sql) {
    return sql;
  }

  final Query query(String sql, Object... parameters) {
    Query query = entityManager.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private static JsonValue json(Run.Moved moved) {
    JsonArrayBuilder kinds = JSON.createArrayBuilder();
    moved.kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    JsonObjectBuilder run =
        JSON.createObjectBuilder()
            .add("id", moved.instance().id())
            .add("status", moved.instance().status().number())
            .add("step_level", moved.instance().stepLevel())
            .add("kinds", kinds);
    moved.instance().waitUntil().ifPresent(at -> run.add("wait_until", at.toString()));
    moved.instance().goalReachedAt().ifPresent(at -> run.add("goal_reached_at", at.toString()));
    return run.build();
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
