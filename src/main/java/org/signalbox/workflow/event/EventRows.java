package org.signalbox.workflow.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Access;
import org.signalbox.workflow.engine.Columns;
import org.signalbox.workflow.engine.Criteria;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.Instance;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.WorkflowStatus;
import org.signalbox.workflow.store.Door;
import org.signalbox.workflow.store.FlowRights;
import org.signalbox.workflow.store.FlowZone;
import org.signalbox.workflow.store.PlainJson;

/** Reads the rows of {@link EventSql}; the columns stand there. */
final class EventRows {

  private EventRows() {}

  static Person person(@Nullable Object[] row) {
    return new Person(number(row[0]), flag(row[1]), object(row[2]));
  }

  static OpenFlow flow(Access access, @Nullable Object[] row, ZoneId zone) {
    int at = FlowRights.NEXT_COLUMN;
    Door door =
        new Door(
            Numbered.of(WorkflowStatus.class, number(row[at])),
            flag(row[at + 1]),
            instant(row[at + 3]),
            Criteria.of(array(row[at + 4]), Columns.PERSON),
            FlowZone.of(row[at + 7], zone));
    return new OpenFlow(
        access.row().id(),
        access.selectable(),
        door,
        flag(row[at + 2]),
        keyed(row[at + 5], Columns.PERSON),
        array(row[at + 6]).stream().map(goal -> goal((Map<?, ?>) goal)).toList());
  }

  static Run run(@Nullable Object[] row) {
    Instance instance =
        new Instance(
            number(row[0]),
            number(row[1]),
            number(row[2]),
            Numbered.of(InstanceStatus.class, number(row[4])),
            key(row[9]),
            instant(row[10]),
            number(row[5]),
            instant(row[6]),
            key(row[11]),
            instant(row[12]),
            instant(row[7]),
            number(row[13]),
            Optional.empty()); // it is open, so it has not dropped out
    return new Run(instance, number(row[3]), keyed(row[8], Columns.FORM_FIELDS));
  }

  static Map<String, Object> object(@Nullable Object json) {
    return json == null ? Map.of() : PlainJson.object(json.toString());
  }

  private static OpenFlow.Goal goal(Map<?, ?> goal) {
    boolean company =
        Numbered.of(GoalType.class, number(goal.get("type"))) == GoalType.SaleCreatedOnCompany;
    return new OpenFlow.Goal(company, keyed(goal, Columns.PERSON));
  }

  private static List<Keyed> keyed(@Nullable Object json, Columns columns) {
    return array(json).stream().map(item -> keyed((Map<?, ?>) item, columns)).toList();
  }

  private static Keyed keyed(Map<?, ?> item, Columns columns) {
    return new Keyed(number(item.get("key")), Criteria.of(groups(item.get("criteria")), columns));
  }

  private static List<?> groups(@Nullable Object value) {
    return value instanceof List<?> groups ? groups : List.of();
  }

  private static List<Object> array(@Nullable Object json) {
    return json == null ? List.of() : PlainJson.array(json.toString());
  }

  private static Optional<Instant> instant(@Nullable Object timestamp) {
    return Optional.ofNullable(timestamp).map(moment -> ((Timestamp) moment).toInstant());
  }

  private static boolean flag(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static OptionalInt key(@Nullable Object value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(number(value));
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).intValue();
  }
}
