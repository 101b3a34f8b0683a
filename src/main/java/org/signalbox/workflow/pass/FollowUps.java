package org.signalbox.workflow.pass;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.StepSettings;

/** Appointments and to-dos (domain.md 6.2: CreateFollowUp). */
final class FollowUps {

  private static final Duration USUAL = Duration.ofMinutes(30);

  private static final String BUSY =
      """
      select a.associate_id, extract(epoch from a.do_by), extract(epoch from a.endDate)
      from appointment a
      where a.associate_id in (select c.owner from jsonb_to_recordset(cast(?1 as jsonb)) as c(owner int))
        and a.type in (1, 6) and a.status not in (4, 9, 10, 13) and a.freeBusy = 0
        and a.endDate > cast(?2 as timestamptz) and a.do_by < a.endDate
      order by a.do_by
      """;

  /** A task of the kind to-do makes a to-do; without a row in visiblefor nobody would see it. */
  private static final String SQL =
      """
      with made as (
        insert into appointment (associate_id, group_idx, contact_id, person_id, project_id, task_idx,
          type, status, title, agenda, do_by, endDate, activeDate, done, freeBusy, created_by_workflow_id,
          registered, registered_associate_id)
        select c.owner, c.owner_group, c.contact, c.person, p.project_id, t.task_id,
          case when c.todo or t.record_type = 6 then 2 else 1 end,
          case when c.completed then 3 else 1 end, left(c.title, 255), c.agenda,
          c.starts, c.ends, c.starts, case when c.completed then cast(?2 as timestamptz) end,
          case when c.free then 1 else 0 end, c.workflow,
          cast(?2 as timestamptz), ?3
        from jsonb_to_recordset(cast(?1 as jsonb)) as c(workflow int, person int, contact int, owner int,
            owner_group int, project int, task int, todo boolean, completed boolean, free boolean,
            title text, agenda text, starts timestamptz, ends timestamptz)
          left join project p on p.project_id = c.project
          left join task t on t.task_id = c.task
        returning appointment_id),
      """
          + Birth.of("activity.created", "appointment")
          + """
      insert into visiblefor (table_name, record_id, forAll)
      select 'appointment', appointment_id, true from made
      """;

  private FollowUps() {}

  static void write(Writer writer, List<Task> tasks) {
    List<Start> starts = Start.of(tasks, writer.now());
    boolean whenFree = starts.stream().anyMatch(Start::whenFree);
    Map<Integer, Owners.Owner> owners =
        whenFree ? Owners.locked(writer, tasks) : Owners.of(writer, tasks);
    Map<Integer, Diary> diaries = whenFree ? diaries(writer, owners) : Map.of();
    List<Row> rows = new ArrayList<>();
    owners.forEach(
        (place, owner) -> {
          Instant start = start(starts.get(place), tasks.get(place), owner, diaries);
          rows.add(
              row(tasks.get(place), owner)
                  .with("starts", start.toString())
                  .with("ends", start.plus(duration(starts.get(place))).toString()));
        });
    writer.write(SQL, rows);
  }

  private static Instant start(
      Start start, Task task, Owners.Owner owner, Map<Integer, Diary> diaries) {
    Diary diary = diaries.getOrDefault(owner.associateId(), new Diary());
    if (!start.whenFree()) {
      return start.earliest();
    }
    return free(task)
        ? diary.firstFree(start.earliest(), duration(start), task.zone())
        : diary.take(start.earliest(), duration(start), task.zone());
  }

  /** Whether the owner is as free as before. */
  private static boolean free(Task task) {
    return task.settings().is("availability", 1, "Free");
  }

  private static Duration duration(Start start) {
    return start.duration().isZero() ? USUAL : start.duration();
  }

  private static Map<Integer, Diary> diaries(Writer writer, Map<Integer, Owners.Owner> owners) {
    Map<Integer, Diary> diaries = new HashMap<>();
    owners.values().forEach(owner -> diaries.put(owner.associateId(), new Diary()));
    List<Row> rows = diaries.keySet().stream().map(id -> new Row().with("owner", id)).toList();
    for (Object item : writer.read(BUSY, rows)) {
      Object[] row = (Object[]) item;
      diaries
          .computeIfAbsent((Integer) row[0], any -> new Diary())
          .add(instant(row[1]), instant(row[2]));
    }
    return diaries;
  }

  private static Instant instant(Object seconds) {
    return Instant.EPOCH.plusSeconds(new BigDecimal(seconds.toString()).longValue());
  }

  private static Row row(Task task, Owners.Owner owner) {
    StepSettings settings = task.settings();
    return task.row()
        .with("owner", owner.associateId())
        .with("owner_group", owner.group())
        .with("project", settings.key("project"))
        .with("task", settings.key("followUpType"))
        .with("todo", settings.text("followUpType").equalsIgnoreCase("ToDo"))
        .with("completed", settings.flag("completed"))
        .with("free", free(task))
        .with("title", settings.text("title"))
        .with("agenda", settings.text("agenda"));
  }
}
