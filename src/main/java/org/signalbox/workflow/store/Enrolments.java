package org.signalbox.workflow.store;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.InstanceTrigger;

/**
 * The way into flows, whoever leads people there: an event or another flow (domain.md 3.5). Who
 * asks has locked the people and shares the flows.
 */
public final class Enrolments {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** A run that has just been inserted. */
  public record Enrolled(int instanceId, int workflowId, int personId) {}

  /** A person who knocks at the door of a flow. */
  public record Knock(
      int workflowId, int personId, boolean before, boolean inside, boolean blocked) {

    /** The same after the person left the flow. */
    public Knock outside() {
      return new Knock(workflowId, personId, before, false, blocked);
    }

    /**
     * To be let in.
     *
     * @param event that is the cause, 0 for none
     */
    public Entry entry(long event) {
      return new Entry(workflowId, personId, OptionalInt.empty(), event);
    }
  }

  /**
   * A person who is let in.
   *
   * @param proposedBy another flow that is the cause
   * @param event that is the cause, 0 for none
   */
  public record Entry(int workflowId, int personId, OptionalInt proposedBy, long event) {}

  private final EntityManager entityManager;
  private final int associateId;
  private final Instant now;

  public Enrolments(EntityManager entityManager, int associateId, Instant now) {
    this.entityManager = entityManager;
    this.associateId = associateId;
    this.now = now;
  }

  /** What the gates ask the database about each of the people at each of the flows. */
  public List<Knock> knocks(Collection<Integer> flows, Collection<Integer> people) {
    if (flows.isEmpty() || people.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entityManager
            .createNativeQuery(EnrolmentSql.GATES)
            .setParameter(1, SqlArray.of(flows))
            .setParameter(2, SqlArray.of(people))
            .getResultList();
    return rows.stream().map(row -> knock((Object[]) row)).toList();
  }

  /**
   * Lets people in, in two stages: whoever is still the only open run after the first is promoted
   * by the second, and leaves the flows that the new one removes people from.
   *
   * @return those who came in; the others were in the flow before us
   */
  public List<Enrolled> enrol(List<Entry> admitted) {
    if (admitted.isEmpty()) {
      return List.of();
    }
    InstanceStatus idle = InstanceStatus.None.after(InstanceTrigger.ENROL);
    List<?> rows = write(EnrolmentSql.ENROL, json(admitted), idle).getResultList();
    List<Enrolled> enrolled = rows.stream().map(row -> enrolled((Object[]) row)).toList();
    String runs = SqlArray.of(enrolled.stream().map(Enrolled::instanceId).toList());
    InstanceStatus active = idle.after(InstanceTrigger.PROMOTE);
    write(EnrolmentSql.PROMOTE, runs, active).executeUpdate();
    write(EnrolmentSql.LEAVE, runs, active.after(InstanceTrigger.REMOVED_BY_FLOW)).executeUpdate();
    return enrolled;
  }

  private Query write(String sql, String rows, InstanceStatus status) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, rows)
        .setParameter(2, now.toString())
        .setParameter(3, associateId)
        .setParameter(4, status.number());
  }

  private static String json(List<Entry> admitted) {
    JsonArrayBuilder entries = JSON.createArrayBuilder();
    for (Entry entry : admitted) {
      JsonObjectBuilder row =
          JSON.createObjectBuilder()
              .add("flow", entry.workflowId())
              .add("person", entry.personId());
      entry.proposedBy().ifPresent(flow -> row.add("proposed_by", flow));
      if (entry.event() != 0) {
        row.add("event", entry.event());
      }
      entries.add(row);
    }
    return entries.build().toString();
  }

  private static Knock knock(Object[] row) {
    return new Knock(
        (Integer) row[0], (Integer) row[1], (Boolean) row[2], (Boolean) row[3], (Boolean) row[4]);
  }

  private static Enrolled enrolled(Object[] row) {
    return new Enrolled((Integer) row[0], (Integer) row[1], (Integer) row[2]);
  }
}
