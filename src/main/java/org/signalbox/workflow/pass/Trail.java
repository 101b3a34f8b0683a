package org.signalbox.workflow.pass;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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

  /**
   * Which lines are told, and in which order.
   *
   * @param kind only of this kind, blank for all
   * @param newest whether the last is first
   */
  public record Choice(String kind, boolean newest) {

    /** Everything, the oldest first. */
    public static final Choice ALL = new Choice("", false);

    /** What stands for the line before the first page. */
    public long first() {
      return newest ? Long.MAX_VALUE : 0;
    }

    private String of(String column) {
      return LINES.formatted(
          column,
          newest ? "<" : ">",
          newest ? "desc" : "asc",
          kind.isEmpty() ? "" : "and l.kind = cast(?4 as text)");
    }
  }

  private static final String LINES =
      """
      select l.id, l.workflow_instance_id, i.person_id,
        to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.kind,
        coalesce(l.step_id, 0), coalesce(l.event_id, 0), coalesce(cast(l.detail as text), '{}')
      from (
        select * from workflow_instance_log l
        where l.%1$s = ?1 and l.id %2$s ?2 %4$s order by l.id %3$s limit ?3) l
      join workflow_instance i on i.workflow_instance_id = l.workflow_instance_id
      order by l.id %3$s
      """;

  private static final String RUN = "workflow_instance_id";
  private static final String FLOW = "workflow_id";

  /**
   * Each page is found by an index that has the order. {@code ?1} key, 2 last line, 3 how many, and
   * 4 which kind, if only one is asked for.
   */
  static final String OF_RUN = Choice.ALL.of(RUN);

  static final String OF_FLOW = Choice.ALL.of(FLOW);

  private static final String FIGURES =
      """
      select status, reason, cast(sum(people) as bigint) from workflow_figure where workflow_id = ?1
      group by status, reason having sum(people) <> 0
      """;

  @PersistenceContext EntityManager entityManager;

  /** What happened to one participant, from the line after {@code after} on. */
  public List<Line> ofRun(int instanceId, Choice choice, long after, int most) {
    return lines(RUN, instanceId, choice, after, most);
  }

  /** What happened in one flow. */
  public List<Line> ofFlow(int workflowId, Choice choice, long after, int most) {
    return lines(FLOW, workflowId, choice, after, most);
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

  private List<Line> lines(String column, int key, Choice choice, long after, int most) {
    Query query =
        entityManager
            .createNativeQuery(choice.of(column))
            .setParameter(1, key)
            .setParameter(2, after)
            .setParameter(3, most);
    if (!choice.kind().isEmpty()) {
      query.setParameter(4, choice.kind());
    }
    List<?> rows = query.getResultList();
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
