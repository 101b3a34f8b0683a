package org.signalbox.workflow.definition;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.Reference;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.engine.TriggerType;
import org.signalbox.workflow.engine.WaitActionType;

/** Flows of one transaction as carriers: each is read whole, in one statement. */
final class Definitions {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final EntityManager entityManager;
  private final String zone;

  /**
   * @param zone of the dates of flows that have none of their own
   */
  Definitions(EntityManager entityManager, ZoneId zone) {
    this.entityManager = entityManager;
    this.zone = zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  /** The name of the zone of flows without one, as the database knows it. */
  String zone() {
    return zone;
  }

  /** A flow that exists. */
  Carrier flow(int workflowId) {
    Object document =
        entityManager
            .createNativeQuery(DefinitionSql.FLOW)
            .setParameter(1, workflowId)
            .setParameter(2, zone)
            .getSingleResult();
    Carrier flow = FlowShapes.EMAIL_FLOW.read(nested(object(document)).toString());
    return flow.with("TimeframeStart", FlowDates.ofTime(flow.text("TimeframeStart")))
        .with("TimeframeEnd", FlowDates.ofTime(flow.text("TimeframeEnd")))
        .with("WorkflowStart", FlowDates.written(flow.text("WorkflowStart")))
        .with("EnrollmentEnd", FlowDates.written(flow.text("EnrollmentEnd")));
  }

  /** Who would own a new flow. */
  Carrier owner(int associateId) {
    Object document =
        entityManager
            .createNativeQuery(DefinitionSql.OWNER)
            .setParameter(1, associateId)
            .getSingleResult();
    return FlowShapes.ASSOCIATE.read(document.toString());
  }

  /** The flow of a part, by one of the statements of {@link DefinitionSql}. */
  Optional<Integer> flowOf(String sql, int key) {
    List<?> rows = entityManager.createNativeQuery(sql).setParameter(1, key).getResultList();
    return rows.stream().map(Integer.class::cast).findFirst();
  }

  private static JsonObject object(Object document) {
    return JSON.createReader(new StringReader(document.toString())).readObject();
  }

  private static JsonObject nested(JsonObject flow) {
    JsonArray steps = array(flow, "Steps");
    JsonObjectBuilder nested = JSON.createObjectBuilder();
    flow.forEach(nested::add);
    for (String list : List.of("RemoveFromFlows", "BlockLists", "VisibleFor", "ContentInfo")) {
      nested.add(list, array(flow, list));
    }
    return nested
        .add("Steps", line(steps, 0))
        .add("Triggers", tests(array(flow, "Triggers"), Definitions::ofTrigger))
        .add("Goals", tests(array(flow, "Goals"), Definitions::ofGoal))
        .build();
  }

  /** The steps of one line with all that is in them; a flow has few enough to look at all. */
  private static JsonArrayBuilder line(JsonArray steps, int option) {
    JsonArrayBuilder line = JSON.createArrayBuilder();
    for (JsonObject step : steps.getValuesAs(JsonObject.class)) {
      if (step.getInt("Option") == option) {
        line.add(step(steps, step));
      }
    }
    return line;
  }

  private static JsonObjectBuilder step(JsonArray steps, JsonObject step) {
    JsonObjectBuilder members =
        JSON.createObjectBuilder(StepMembers.told(step.getJsonObject("Settings")));
    step.getJsonObject("Members").forEach(members::add);
    int type = step.getInt("Type");
    if (type == StepType.WaitForAction.number()) {
      members.add("Actions", tests(array(step, "Actions"), Definitions::ofAction));
    } else if (type == StepType.Split.number()) {
      JsonArrayBuilder options = JSON.createArrayBuilder();
      for (JsonObject option : array(step, "Options").getValuesAs(JsonObject.class)) {
        options.add(
            JSON.createObjectBuilder(option)
                .add("Steps", line(steps, option.getInt("WorkflowStepOptionId"))));
      }
      members.add("Options", options);
    }
    return members;
  }

  /** What the type of a part refers to. */
  private interface Refers {
    Reference of(JsonObject part);
  }

  private static JsonArrayBuilder tests(JsonArray parts, Refers refers) {
    JsonArrayBuilder told = JSON.createArrayBuilder();
    for (JsonObject part : parts.getValuesAs(JsonObject.class)) {
      JsonArray groups = part.getJsonArray("RestrictionGroups");
      told.add(
          JSON.createObjectBuilder(part)
              .add("RestrictionGroups", Tested.told(groups, part.getInt("Key"), refers.of(part))));
    }
    return told;
  }

  private static Reference ofTrigger(JsonObject trigger) {
    return Numbered.of(TriggerType.class, trigger.getInt("TriggerType")).reference();
  }

  private static Reference ofGoal(JsonObject goal) {
    return Numbered.of(GoalType.class, goal.getInt("GoalType")).reference();
  }

  private static Reference ofAction(JsonObject action) {
    return action.getInt("ActionType") == WaitActionType.LinkClicked.number()
        ? Reference.LINK
        : Reference.FORM;
  }

  /** No rows make no array. */
  private static JsonArray array(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
  }
}
