package org.signalbox.workflow.pass;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Instance;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.Participant;
import org.signalbox.workflow.engine.WaitActionType;
import org.signalbox.workflow.store.PlainJson;

/**
 * A run that is due, with all that is known of its person.
 *
 * @param contactId the person's company when the run began
 */
record Found(Instance run, OptionalInt contactId, Participant participant) {

  private static final int LINK_CLICKED = 1005;
  private static final int FORM_SUBMITTED = 1007;

  /** Reads a document of {@link PassSql#FACTS}. */
  static Found of(String document) {
    Map<String, Object> row = PlainJson.object(document);
    return new Found(run(row), key(row, "contact_id"), participant(row));
  }

  private static Instance run(Map<String, Object> row) {
    return new Instance(
        number(row, "id"),
        number(row, "workflow_id"),
        number(row, "person_id"),
        Numbered.of(InstanceStatus.class, number(row, "status")),
        key(row, "current_step"),
        instant(row.get("step_started")),
        number(row, "step_level"),
        instant(row.get("wait_until")),
        key(row, "last_step"),
        instant(row.get("last_at")),
        instant(row.get("goal_reached_at")),
        number(row, "attempts"),
        Optional.empty()); // it is open, so it has not dropped out
  }

  private static Participant participant(Map<String, Object> row) {
    return new Participant(
        flag(row, "retired"),
        flag(row, "blocked"),
        flag(row, "consents"),
        flag(row, "subscribed"),
        row.getOrDefault("email", "").toString(),
        row.getOrDefault("mobile", "").toString(),
        number(row, "bounces"),
        flag(row, "email_taken"),
        flag(row, "mobile_taken"),
        members(row.get("values")),
        keys(row, "selections"),
        keys(row, "projects"),
        heard(row),
        keys(row, "goals"));
  }

  private static List<Participant.Heard> heard(Map<String, Object> row) {
    List<Participant.Heard> heard = new ArrayList<>();
    for (Object item : list(row, "news")) {
      Map<String, Object> news = members(item);
      action(number(news, "type")).map(type -> heard(type, news)).ifPresent(heard::add);
    }
    return heard;
  }

  private static Participant.Heard heard(WaitActionType type, Map<String, Object> news) {
    return new Participant.Heard(
        type,
        number(news, "key"),
        members(news.get("fields")),
        instant(news.get("at")).orElse(Instant.EPOCH));
  }

  private static Optional<WaitActionType> action(int event) {
    return switch (event) {
      case LINK_CLICKED -> Optional.of(WaitActionType.LinkClicked);
      case FORM_SUBMITTED -> Optional.of(WaitActionType.FormSubmitted);
      default -> Optional.empty();
    };
  }

  @SuppressWarnings("unchecked") // an object of PlainJson
  private static Map<String, Object> members(@Nullable Object value) {
    return value instanceof Map<?, ?> members ? (Map<String, Object>) members : Map.of();
  }

  private static Set<Integer> keys(Map<String, Object> row, String name) {
    return list(row, name).stream()
        .map(Integer.class::cast)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<?> list(Map<String, Object> row, String name) {
    return row.get(name) instanceof List<?> items ? items : List.of();
  }

  private static int number(Map<String, Object> row, String name) {
    return key(row, name).orElse(0);
  }

  private static OptionalInt key(Map<String, Object> row, String name) {
    return row.get(name) instanceof Integer key ? OptionalInt.of(key) : OptionalInt.empty();
  }

  private static boolean flag(Map<String, Object> row, String name) {
    return Boolean.TRUE.equals(row.get(name));
  }

  private static Optional<Instant> instant(@Nullable Object iso) {
    return Optional.ofNullable(iso).map(text -> OffsetDateTime.parse(text.toString()).toInstant());
  }
}
