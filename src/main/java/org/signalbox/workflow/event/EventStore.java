package org.signalbox.workflow.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.rights.Caller;
import org.signalbox.schema.NamedQueries;
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

  /**
   * Stores events that are not answered yet; waits for those of the same names that are under way.
   *
   * @return the numbers, by the names, of those that are new; of one without a name by ""
   */
  Map<String, Long> record(EventType type, Collection<Signal> signals) {
    JsonArrayBuilder events = JSON.createArrayBuilder();
    int place = 0;
    for (Signal signal : signals) {
      events.add(EventJson.event(signal, now).add("place", place++));
    }
    Map<String, Long> numbers = new TreeMap<>();
    Query query =
        query(
            EventSql.RECORD, events.build().toString(), now.toString(), type.number(), associateId);
    for (Object item : query.getResultList()) {
      Object[] row = (Object[]) item;
      numbers.put(row[1].toString(), ((Number) row[0]).longValue());
    }
    return numbers;
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
  Map<Integer, Person> lockPeople(Collection<Integer> persons) {
    Map<Integer, Person> people = new TreeMap<>();
    Query query = query(locking(PersonValues.LOCK), SqlArray.of(persons));
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

  /** Shares the open flows that the events may concern, and tells which of them the caller sees. */
  Map<Integer, OpenFlow> shareFlows(EventType type, Set<Integer> keys, Set<Integer> people) {
    int trigger = type.trigger().map(Numbered::number).orElse(0);
    List<Integer> concerned = concerned(trigger, SqlArray.of(keys), SqlArray.of(people));
    List<Integer> goals = type.goals().stream().map(Numbered::number).toList();
    Map<Integer, OpenFlow> flows = new TreeMap<>();
    Query query = rights.query(EventSql.FLOWS, concerned, now);
    query.setParameter(7, trigger).setParameter(8, SqlArray.of(keys));
    query.setParameter(9, SqlArray.of(goals));
    for (Object item : query.getResultList()) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      OpenFlow flow = EventRows.flow(rights.access(row), row, zone);
      flows.put(flow.id(), flow);
    }
    return flows;
  }

  /** Shares the flows and tells their keys. */
  List<Integer> concerned(int trigger, String keys, String people) {
    return FlowLock.shared(entityManager, EventSql.SHARE, people, trigger, keys);
  }

  List<Run> lockRuns(EventType type, Set<Integer> keys, Set<Integer> people) {
    int action = type.action().map(Numbered::number).orElse(0);
    List<?> rows =
        query(locking(EventSql.LOCK_RUNS), SqlArray.of(people), action, SqlArray.of(keys))
            .getResultList();
    return rows.stream().map(row -> EventRows.run((@Nullable Object[]) row)).toList();
  }

  /**
   * Keeps what events were answered, and whom they concerned, and moves runs. An event that is not
   * stored yet is stored by this, unless there are several.
   *
   * @param heard what each person of the runs heard
   */
  void write(
      EventType type, Collection<Heard> events, List<Run.Moved> moves, Map<Integer, Heard> heard) {
    JsonArrayBuilder answers = JSON.createArrayBuilder();
    events.forEach(each -> answers.add(EventJson.answer(each, now)));
    JsonArrayBuilder runs = JSON.createArrayBuilder();
    moves.forEach(moved -> runs.add(EventJson.move(moved, event(heard, moved.personId()))));
    boolean isNew = events.stream().anyMatch(each -> each.number() == 0);
    Query write =
        query(
            isNew ? EventSql.STORE_AND_MOVE : EventSql.ANSWER_AND_MOVE,
            answers.build().toString(),
            now.toString(),
            associateId,
            runs.build().toString());
    if (isNew) {
      write.setParameter(5, type.number());
    }
    write.getResultList();
  }

  List<Knock> knocks(Collection<Integer> flows, Collection<Integer> people) {
    return enrolments.knocks(flows, people);
  }

  /**
   * Lets people in.
   *
   * @param heard what each person heard
   */
  List<Enrolled> enrol(List<Knock> admitted, Map<Integer, Heard> heard) {
    return enrolments.enrol(
        admitted.stream().map(knock -> knock.entry(event(heard, knock.personId()))).toList());
  }

  private static long event(Map<Integer, Heard> heard, int person) {
    return Objects.requireNonNull(heard.get(person)).number();
  }

  /** The statement with the locks that it takes. */
  String locking(String sql) {
    return sql;
  }

  final Query query(String sql, Object... parameters) {
    Query query = NamedQueries.of(entityManager, sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
