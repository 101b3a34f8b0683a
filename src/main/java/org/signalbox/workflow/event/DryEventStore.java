package org.signalbox.workflow.event;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.call.DryRun;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;

/**
 * What an event would read and write (decision 12): all of the first without locks, and none of the
 * second.
 */
final class DryEventStore extends EventStore {

  DryEventStore(EntityManager entityManager, Caller caller, Instant now, ZoneId zone) {
    super(entityManager, caller, now, zone);
  }

  @Override
  String locking(String sql) {
    return DryRun.withoutLocks(sql);
  }

  @Override
  List<Integer> concerned(int trigger, String keys, String people) {
    return ((List<?>) query(EventSql.CONCERNED, people, trigger, keys).getResultList())
        .stream().map(Integer.class::cast).toList();
  }

  /** Those that would be new, under no number. */
  @Override
  Map<String, Long> record(EventType type, Collection<Signal> signals) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Signal signal : signals) {
      String name = signal.eventId().orElse("");
      if (name.isEmpty() || first(signal, name).isEmpty()) {
        numbers.put(name, 0L);
      }
    }
    return numbers;
  }

  @Override
  void write(
      EventType type, Collection<Heard> events, List<Run.Moved> moves, Map<Integer, Heard> heard) {}

  /** Whoever was admitted, in runs that have no key yet. */
  @Override
  List<Enrolled> enrol(List<Knock> admitted, Map<Integer, Heard> heard) {
    return admitted.stream()
        .map(knock -> new Enrolled(0, knock.workflowId(), knock.personId()))
        .toList();
  }
}
