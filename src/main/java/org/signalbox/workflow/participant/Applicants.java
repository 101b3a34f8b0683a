package org.signalbox.workflow.participant;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Call;
import org.signalbox.call.DryRun;
import org.signalbox.workflow.engine.EnrolmentGate;
import org.signalbox.workflow.engine.Knowledge;
import org.signalbox.workflow.store.Audit;
import org.signalbox.workflow.store.Door;
import org.signalbox.workflow.store.Enrolments;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Knock;
import org.signalbox.workflow.store.FlowLock;
import org.signalbox.workflow.store.PersonRecords;
import org.signalbox.workflow.store.PersonValues;
import org.signalbox.workflow.store.PlainJson;
import org.signalbox.workflow.store.SqlArray;

/**
 * People at the door of one flow. Locks are taken as by events: people by key, then the flow and
 * those that it takes people from, then runs.
 */
final class Applicants {

  /** {@code ?1} flow. */
  private static final String SHARE =
      FlowLock.sharing(
          """
          select cast(?1 as int) as workflow_id
          union select other_workflow_id from workflow_remove_from where workflow_id = cast(?1 as int)
          """);

  private record Person(boolean retired, Map<String, Object> values) {}

  private final EntityManager entityManager;
  private final Call call;
  private final int workflowId;
  private final Instant now;
  private final ZoneId zone;

  /**
   * @param zone of flows without one of their own
   */
  Applicants(EntityManager entityManager, Call call, int workflowId, Instant now, ZoneId zone) {
    this.entityManager = entityManager;
    this.call = call;
    this.workflowId = workflowId;
    this.now = now;
    this.zone = zone;
  }

  /** Lets in whom the gates let in, and tells who that is; a dry run only tells. */
  Set<Integer> enter(Set<Integer> personIds) {
    Map<Integer, Person> people = people(personIds);
    if (people.isEmpty()) {
      return Set.of();
    }
    if (!call.dryRun()) {
      FlowLock.shared(entityManager, SHARE, workflowId);
    }
    int associateId = call.caller().associateId();
    Enrolments enrolments = new Enrolments(entityManager, associateId, now);
    List<Knock> admitted = admitted(people, enrolments);
    if (call.dryRun() || admitted.isEmpty()) {
      return admitted.stream().map(Knock::personId).collect(Collectors.toSet());
    }
    Set<Integer> entered =
        enrolments.enrol(admitted.stream().map(knock -> knock.entry(0)).toList()).stream()
            .map(Enrolled::personId)
            .collect(Collectors.toSet());
    String told = entered.stream().sorted().toList().toString();
    new Audit(entityManager, associateId, now)
        .write(
            "TryAddPersonsToEmailFlow",
            "workflow",
            workflowId,
            "",
            "{\"person_id\": " + told + "}");
    return entered;
  }

  private Map<Integer, Person> people(Set<Integer> personIds) {
    Query query =
        entityManager
            .createNativeQuery(
                call.dryRun() ? DryRun.withoutLocks(PersonValues.LOCK) : PersonValues.LOCK)
            .setParameter(1, SqlArray.of(personIds));
    Map<Integer, Person> people = new HashMap<>();
    for (Object item : query.getResultList()) {
      @Nullable Object[] row = (@Nullable Object[]) item;
      Map<String, Object> values = PlainJson.object(String.valueOf(row[2]));
      people.put((Integer) row[0], new Person(Boolean.TRUE.equals(row[1]), values));
    }
    return people;
  }

  /** The flow is read behind its lock: it may have been ended a moment ago. */
  private List<Knock> admitted(Map<Integer, Person> people, Enrolments enrolments) {
    Map<Integer, Door> doors = Door.of(entityManager, List.of(workflowId), zone);
    Map<Integer, Knowledge> known =
        doors.values().stream().anyMatch(door -> door.filter().askElsewhere())
            ? PersonRecords.of(entityManager, people.keySet())
            : Map.of();
    return enrolments.knocks(doors.keySet(), people.keySet()).stream()
        .filter(
            knock ->
                lets(
                    Objects.requireNonNull(doors.get(knock.workflowId())),
                    knock,
                    Objects.requireNonNull(people.get(knock.personId())),
                    Optional.ofNullable(known.get(knock.personId()))))
        .toList();
  }

  private boolean lets(Door door, Knock knock, Person person, Optional<Knowledge> known) {
    Map<String, ?> values =
        known.<Map<String, ?>>map(all -> all.at(now, door.zone())).orElse(person.values());
    return EnrolmentGate.closedFor(door.candidate(knock, person.retired(), values, now)).isEmpty();
  }
}
