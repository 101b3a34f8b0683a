package org.signalbox.workflow.pass;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.store.PlainJson;

/** What happened to participants, and how flows do, for whoever may see the flow. */
@Stateless
public class Trail {

  /**
   * One thing that happened.
   *
   * @param id in the order of things; the page after it begins behind it
   * @param stepId at which step, 0 for none
   * @param eventId which event caused it, 0 for none
   */
  public record Line(
      long id,
      int instanceId,
      int personId,
      Instant at,
      String kind,
      int stepId,
      long eventId,
      Map<String, Object> detail) {}

  private static final String LINES =
      """
      select l.id, l.workflow_instance_id, i.person_id,
        to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.kind,
        coalesce(l.step_id, 0), coalesce(l.event_id, 0), coalesce(cast(l.detail as text), '{}')
      from (
        select * from workflow_instance_log l where l.%s = ?1 and l.id > ?2 order by l.id limit ?3) l
      join workflow_instance i on i.workflow_instance_id = l.workflow_instance_id
      order by l.id
      """;

  /** Each page is found by an index that has the order. {@code ?1} key, 2 last line, 3 how many. */
  static final String OF_RUN = LINES.formatted("workflow_instance_id");

  static final String OF_FLOW = LINES.formatted("workflow_id");

  private static final String FIGURES =
      """
      select status, reason, cast(sum(people) as bigint) from workflow_figure where workflow_id = ?1
      group by status, reason having sum(people) <> 0
      """;

  @PersistenceContext EntityManager entityManager;

  /** What happened to one participant, from the line after {@code after} on. */
  public List<Line> ofRun(int instanceId, long after, int most) {
    return lines(OF_RUN, instanceId, after, most);
  }

  /** What happened in one flow. */
  public List<Line> ofFlow(int workflowId, long after, int most) {
    return lines(OF_FLOW, workflowId, after, most);
  }

  /** The figures of a flow: from a table that is added to with every change, whatever its size. */
  public Figures figures(int workflowId) {
    Map<InstanceStatus, Long> people = new EnumMap<>(InstanceStatus.class);
    Map<String, Long> dropOuts = new TreeMap<>();
    List<?> rows =
        entityManager.createNativeQuery(FIGURES).setParameter(1, workflowId).getResultList();
    for (Object item : rows) {
      Object[] row = (Object[]) item;
      InstanceStatus status = Numbered.of(InstanceStatus.class, ((Number) row[0]).intValue());
      long count = ((Number) row[2]).longValue();
      people.merge(status, count, Long::sum);
      if (status == InstanceStatus.DropOut) {
        dropOuts.merge(row[1].toString(), count, Long::sum);
      }
    }
    long succeeded = people.getOrDefault(InstanceStatus.FinishedWithSuccess, 0L);
    return new Figures(
        people.values().stream().mapToLong(Long::longValue).sum(),
        people.getOrDefault(InstanceStatus.Active, 0L),
        people.getOrDefault(InstanceStatus.Finished, 0L) + succeeded,
        succeeded,
        dropOuts);
  }

  private List<Line> lines(String sql, int key, long after, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(sql)
            .setParameter(1, key)
            .setParameter(2, after)
            .setParameter(3, most)
            .getResultList();
    return rows.stream().map(row -> line((Object[]) row)).toList();
  }

  private static Line line(@Nullable Object[] row) {
    return new Line(
        number(row[0]).longValue(),
        number(row[1]).intValue(),
        number(row[2]).intValue(),
        Instant.parse(String.valueOf(row[3])),
        String.valueOf(row[4]),
        number(row[5]).intValue(),
        number(row[6]).longValue(),
        PlainJson.object(String.valueOf(row[7])));
  }

  private static Number number(@Nullable Object value) {
    return value instanceof Number number ? number : Integer.valueOf(0);
  }
}
