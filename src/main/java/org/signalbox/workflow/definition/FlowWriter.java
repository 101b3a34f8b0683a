package org.signalbox.workflow.definition;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.definition.Parts.ActionRow;
import org.signalbox.workflow.definition.Parts.OptionRow;
import org.signalbox.workflow.definition.Parts.StepRow;
import org.signalbox.workflow.definition.Parts.TestRow;
import org.signalbox.workflow.store.SqlArray;

/** Writes one definition: as many statements for a thousand steps as for none. */
final class FlowWriter {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final List<String> TABLES = List.of("step", "option", "action", "trigger", "goal");

  private final EntityManager entityManager;
  private final int workflowId;
  private final int associateId;
  private final Instant now;

  FlowWriter(EntityManager entityManager, int workflowId, int associateId, Instant now) {
    this.entityManager = entityManager;
    this.workflowId = workflowId;
    this.associateId = associateId;
    this.now = now;
  }

  /** A stopped flow of that owner without a definition, under one key in both tables. */
  static FlowWriter create(EntityManager entityManager, int owner, int associateId, Instant now) {
    entityManager.createNativeQuery(SaveSql.QUEUE).getSingleResult();
    int key = (Integer) entityManager.createNativeQuery(SaveSql.NEXT_FLOW).getSingleResult();
    FlowWriter writer = new FlowWriter(entityManager, key, associateId, now);
    writer.query(SaveSql.CREATE_FLOW, Integer.toString(owner)).executeUpdate();
    writer.query(SaveSql.CREATE_EMAIL_FLOW, "").executeUpdate();
    return writer;
  }

  int workflowId() {
    return workflowId;
  }

  /**
   * @param otherwise the zone of flows without one
   */
  void flow(Carrier flow, String otherwise) {
    query(SaveSql.FLOW, FlowRow.of(flow, otherwise)).executeUpdate();
    if (flow.get("RemoveFromFlows") != null) {
      query(SaveSql.REMOVE_FROM, SqlArray.of(flow.numbers("RemoveFromFlows"))).executeUpdate();
    }
    if (flow.get("BlockLists") != null) {
      query(SaveSql.BLOCK_LISTS, SqlArray.of(flow.numbers("BlockLists"))).executeUpdate();
    }
    if (!flow.carriers("VisibleFor").isEmpty()) {
      query(SaveSql.VISIBLE_FOR, FlowRow.visibleFor(flow)).executeUpdate();
    }
  }

  /** People of steps that are gone go on elsewhere. */
  void move(Map<Integer, Integer> people) {
    if (!people.isEmpty()) {
      JsonArrayBuilder rows = JSON.createArrayBuilder();
      people.forEach(
          (step, next) -> {
            JsonObjectBuilder row = JSON.createObjectBuilder().add("step", step);
            rows.add(next == 0 ? row : row.add("next", next));
          });
      query(SaveSql.MOVE_PEOPLE, rows.build().toString()).executeUpdate();
    }
  }

  void parts(Parts parts) {
    Keys keys = keys(parts);
    query(SaveSql.UNLINK_ROOT, "").executeUpdate();
    query(SaveSql.UNLINK_OPTIONS, "").executeUpdate();
    query(SaveSql.DROP, kept(parts)).executeUpdate();
    write(SaveSql.STEPS, parts.steps, step -> row(keys, step));
    write(SaveSql.OPTIONS, parts.options, option -> row(keys, option));
    write(SaveSql.LINK, parts.steps, step -> link(keys, step));
    write(SaveSql.ACTIONS, parts.actions, action -> row(keys, action));
    write(SaveSql.TESTS.formatted("trigger"), parts.triggers, test -> row(keys, "trigger", test));
    write(SaveSql.TESTS.formatted("goal"), parts.goals, test -> row(keys, "goal", test));
  }

  /** The keys of parts, new ones included. */
  private record Keys(JsonObject added) {
    int of(String table, int key) {
      return key >= 0 ? key : added.getJsonArray(table).getInt(-key - 1);
    }
  }

  private Keys keys(Parts parts) {
    JsonObjectBuilder counts = JSON.createObjectBuilder();
    TABLES.forEach(table -> counts.add(table, parts.added(table)));
    entityManager.createNativeQuery(SaveSql.QUEUE).getSingleResult();
    entityManager.createNativeQuery(SaveSql.CATCH_UP).getSingleResult();
    Object keys =
        entityManager
            .createNativeQuery(SaveSql.KEYS)
            .setParameter(1, counts.build().toString())
            .getSingleResult();
    return new Keys(JSON.createReader(new StringReader(keys.toString())).readObject());
  }

  private static String kept(Parts parts) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    parts.keys().forEach((table, keys) -> kept.add(table, JSON.createArrayBuilder(keys)));
    return kept.build().toString();
  }

  private <T> void write(String sql, List<T> parts, Function<T, JsonObjectBuilder> row) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    parts.forEach(part -> rows.add(row.apply(part)));
    query(sql, rows.build().toString()).executeUpdate();
  }

  private static JsonObjectBuilder row(Keys keys, StepRow step) {
    return JSON.createObjectBuilder()
        .add("id", keys.of("step", step.id()))
        .add("type", step.type().number())
        .add("settings", JSON.createReader(new StringReader(step.settings())).readObject());
  }

  private static JsonObjectBuilder link(Keys keys, StepRow step) {
    return JSON.createObjectBuilder()
        .add("id", keys.of("step", step.id()))
        .add("option", keys.of("option", step.option()))
        .add("rank", step.rank());
  }

  private static JsonObjectBuilder row(Keys keys, OptionRow option) {
    return JSON.createObjectBuilder()
        .add("id", keys.of("option", option.id()))
        .add("step", keys.of("step", option.step()))
        .add("type", option.type().number())
        .add("name", option.name())
        .add("rank", option.rank())
        .add("key", key(option.key()))
        .add("criteria", array(option.criteria()))
        .add("other", option.everyoneElse());
  }

  private static JsonObjectBuilder row(Keys keys, ActionRow action) {
    return JSON.createObjectBuilder()
        .add("id", keys.of("action", action.id()))
        .add("step", keys.of("step", action.step()))
        .add("type", action.type())
        .add("key", action.key())
        .add("rank", action.rank())
        .add("criteria", array(action.criteria()));
  }

  private static JsonObjectBuilder row(Keys keys, String table, TestRow test) {
    return JSON.createObjectBuilder()
        .add("id", keys.of(table, test.id()))
        .add("type", test.type())
        .add("key", key(test.key()))
        .add("criteria", array(test.criteria()));
  }

  private static JsonValue key(OptionalInt key) {
    return key.isPresent() ? JSON.createValue(key.getAsInt()) : JsonValue.NULL;
  }

  private static JsonArray array(String text) {
    return JSON.createReader(new StringReader(text)).readArray();
  }

  /** Only those parameters that occur may be set. */
  private Query query(String sql, String rows) {
    Query query = entityManager.createNativeQuery(sql);
    if (sql.contains("?1")) {
      query.setParameter(1, rows);
    }
    if (sql.contains("?2")) {
      query.setParameter(2, workflowId);
    }
    if (sql.contains("?3")) {
      query.setParameter(3, now.toString());
    }
    if (sql.contains("?4")) {
      query.setParameter(4, associateId);
    }
    return query;
  }
}
