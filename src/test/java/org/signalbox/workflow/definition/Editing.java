package org.signalbox.workflow.definition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Caller;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.FlowDatabase;

/** The operations over a test's database, each call in a transaction of its own. */
final class Editing {

  static final String WAIT =
      """
      {"StepType": "WaitForTime", "TimeWaitAlgorithm": "NumIntervals", "NumIntervals": 2, "IntervalType": "Days"}
      """;

  /** Mail, two days, a split on a click with a follow-up in each branch, and a goal. */
  static final String NURTURE =
      """
      {"Name": "Nurture", "Description": "Leads", "StartOnlyOnce": true, "JumpToFinish": true,
       "FromAddr": "post@a.example", "FromName": "A", "ReplyToType": "ReplyToEmpty",
       "ShipmentType": {"Id": 3}, "SelectedDays": "Monday, Friday", "UseTimeframe": false,
       "TimeframeStart": "[DT:01/01/1970 08:30:00.0000000]",
       "TimeframeEnd": "[DT:01/01/1970 16:00:00.0000000]",
       "UseWorkflowStart": false, "WorkflowStart": "[DT:05/31/2024 14:00:00.1250000]",
       "TzLocation": {"TZLocationID": 261}, "RemoveFromFlows": [], "BlockLists": [1],
       "Steps": [
         {"StepType": "SendEmail", "ShipmentId": 1, "Subject": "Hello", "Attachments": [4]},
         {"StepType": "WaitForTime", "TimeWaitAlgorithm": "NumIntervals", "NumIntervals": 2,
          "IntervalType": "Days"},
         {"StepType": "Split", "SplitName": "Clicked?", "SplitOptionType": "LinkClicked", "Options": [
           {"OptionType": "LinkClicked", "Name": "Yes", "LinkId": 1, "Steps": [
             {"StepType": "CreateFollowUp", "Title": "Call", "ActionType": "Today", "OwnerType": "Specified",
              "Owner": 1}]},
           {"OptionType": "None", "Name": "Everyone else", "Steps": [
             {"StepType": "AddToList", "Project": 2}]}]},
         {"StepType": "WaitForAction", "ActionTimeout": 3, "TimeoutIntervalType": "Days", "Actions": [
           {"ActionType": "LinkClicked", "RestrictionGroups": [{"Name": "", "Restrictions": [
             {"Name": "link/linkId", "Operator": "equals", "Values": ["[I:2]"]}]}]}]}],
       "Triggers": [{"TriggerType": "AddedToProject", "RestrictionGroups": [{"Restrictions": [
         {"Name": "project/projectId", "Operator": "oneOf", "Values": ["[I:1]"]},
         {"Name": "person/firstname", "Operator": "begins", "Values": ["P"]}]}]}],
       "Goals": [{"GoalType": "FormSubmitted", "RestrictionGroups": [{"Restrictions": [
         {"Name": "form_id", "Operator": "is", "Values": ["2"]}]}]}]}
      """;

  /** With milliseconds, by which readings are told apart. */
  static final Instant NOW = FlowDatabase.NOW.plusMillis(120);

  private final FlowDatabase database;
  private final Caller caller;

  Editing(FlowDatabase database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  static Editing of(FlowDatabase database) {
    return new Editing(database, FlowDatabase.administrator());
  }

  Carrier save(String json) {
    return save(FlowShapes.EMAIL_FLOW.read(json));
  }

  Carrier save(Carrier flow) {
    return flows(flows -> flows.save(Call.of(caller), flow).result());
  }

  Carrier get(int emailFlowId) {
    return find(emailFlowId).orElseThrow();
  }

  Optional<Carrier> find(int emailFlowId) {
    return flows(flows -> flows.get(caller, emailFlowId));
  }

  <T> T flows(Function<EmailFlows, T> work) {
    return database.inTransaction(
        entityManager -> {
          EmailFlows flows =
              new EmailFlows(InstantSource.fixed(NOW), new TimeZones(), new Repeats());
          flows.entityManager = entityManager;
          return work.apply(flows);
        });
  }

  <T> T parts(Function<FlowParts, T> work) {
    return database.inTransaction(
        entityManager -> {
          FlowParts parts = new FlowParts(InstantSource.fixed(NOW), new TimeZones(), new Repeats());
          parts.entityManager = entityManager;
          return work.apply(parts);
        });
  }

  Call call() {
    return Call.of(caller);
  }

  static Carrier read(String json) {
    return FlowShapes.EMAIL_FLOW.read(json);
  }

  static Carrier step(Carrier flow, int place) {
    return flow.carriers("Steps").get(place);
  }

  /** The flow with these steps. */
  static Carrier withSteps(Carrier flow, Carrier... steps) {
    return flow.with("Steps", List.of(steps));
  }
}
