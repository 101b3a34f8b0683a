package org.signalbox.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.call.Call;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.StepType;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.UnknownFlow;
import org.signalbox.workflow.store.LongName;

class EmailFlowsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private final Editing editing = Editing.of(DATABASE);

  @Test
  void newFlowHasTheVendorsDefaultsAndIsStoredNowhere() {
    Carrier flow = editing.flows(flows -> flows.initial(FlowDatabase.administrator()));

    assertThat(flow)
        .containsEntry("EmailFlowId", 0)
        .containsEntry("Status", "Stopped")
        .containsEntry("StartOnlyOnce", true)
        .containsEntry("SelectedDays", "Unknown")
        .containsEntry("TimeframeStart", "[DT:01/01/1970 00:00:00.0000000]")
        .containsEntry("WorkflowStart", "[DT:01/01/0001 00:00:00.0000000]")
        .containsEntry("Steps", List.of())
        .containsEntry("ShipmentType", null);
    assertThat(flow.carrier("Associate"))
        .containsEntry("AssociateId", 1)
        .containsEntry("Name", "a");
    assertThat(DATABASE.rows("select 1 from workflow")).isEmpty();
  }

  @Test
  void whatIsSavedComesBackAsItWasSent() {
    Carrier sent = Editing.read(Editing.NURTURE);

    Carrier saved = editing.save(sent);

    assertThat(editing.get(saved.number("EmailFlowId")).toString()).isEqualTo(saved.toString());
    for (String member :
        List.of(
            "Name",
            "Description",
            "JumpToFinish",
            "FromAddr",
            "FromName",
            "ReplyToType",
            "ReplyToName",
            "SelectedDays",
            "TimeframeStart",
            "TimeframeEnd",
            "WorkflowStart",
            "BlockLists")) {
      assertThat(saved.get(member)).as(member).isEqualTo(sent.get(member));
    }
    assertThat(bare(saved, "Steps")).isEqualTo(bare(sent, "Steps"));
    assertThat(bare(saved, "Triggers")).isEqualTo(bare(sent, "Triggers"));
    assertThat(bare(saved, "Goals")).isEqualTo(bare(sent, "Goals"));
    assertThat(saved.carrier("TzLocation").text("TZLocationCode")).isEqualTo("NO");
    assertThat(saved.carrier("CreatedBy").number("AssociateId")).isEqualTo(1);
    assertThat(Editing.step(saved, 2).carriers("Options").get(0).carriers("Steps").get(0))
        .containsEntry("Rank", 1)
        .containsEntry("StepType", "CreateFollowUp");
  }

  /** Without keys and ranks, which a save tells. */
  private static List<String> bare(Carrier flow, String list) {
    return Steps.withoutKeys(flow).carriers(list).stream()
        .map(part -> part.toString().replaceAll("\"Rank\":\\d+", "\"Rank\":0"))
        .toList();
  }

  @Test
  void keysThatAnEventLooksForStandBesideTheCriteria() {
    editing.save(Editing.NURTURE);

    assertThat(DATABASE.value("select trigger_type, key_id from workflow_trigger"))
        .isEqualTo("3 1");
    assertThat(DATABASE.value("select goal_type, key_id from workflow_goal")).isEqualTo("7 2");
    assertThat(DATABASE.value("select ActionType, key_id, Rank from workflow_wait_for_action"))
        .isEqualTo("1 2 1");
    assertThat(
            DATABASE.rows(
                "select option_type, key_id, is_default from workflow_step_option order by Rank"))
        .containsExactly("3 1 f", "0 null t");
    assertThat(
            DATABASE.value(
                "select settings ->> 'timeWaitAlgorithm' from workflow_step where step_type = 3"))
        .isEqualTo("NumIntervals");
    assertThat(
            DATABASE.value(
                "select associate_id, group_id, status, workflow_id = email_flow_id from workflow"
                    + " join email_flow using (workflow_id)"))
        .isEqualTo("1 1 1 t");
  }

  /** Found in the demo data, whose rows bring their keys. */
  @Test
  void newPartsTakeNoKeyThatIsTaken() {
    DATABASE.flow(1, "");
    DATABASE.run("alter sequence workflow_step_workflow_step_id_seq restart with 11");
    List<String> before = DATABASE.rows("select workflow_step_id, workflow_id from workflow_step");

    Carrier saved = editing.save(Editing.NURTURE);

    assertThat(saved.number("EmailFlowId")).isGreaterThan(1001);
    assertThat(
            DATABASE.rows(
                "select workflow_step_id, workflow_id from workflow_step where workflow_id = 1"))
        .isEqualTo(before);
    assertThat(saved.carriers("Steps")).hasSize(4);
  }

  @Test
  void secondSaveKeepsKeysChangesWhatChangedAndDropsWhatIsLeftOut() {
    Carrier saved = editing.save(Editing.NURTURE);
    Carrier mail = Editing.step(saved, 0).with("Subject", "Again");
    Carrier wait = Editing.step(saved, 1);
    Carrier added = StepShapes.of(StepType.AddToList).initial().with("StepType", "AddToList");

    Carrier again =
        editing.save(
            Editing.withSteps(saved, wait.with("Rank", 0), mail.with("Rank", 0), added)
                .with("Goals", List.of())
                .with("Name", "Other"));

    assertThat(again.carriers("Steps").stream().map(step -> step.number("WorkflowStepId")).toList())
        .startsWith(wait.number("WorkflowStepId"), mail.number("WorkflowStepId"))
        .hasSize(3);
    assertThat(Editing.step(again, 1).text("Subject")).isEqualTo("Again");
    assertThat(again.carriers("Goals")).isEmpty();
    assertThat(again.carriers("Triggers")).hasToString(saved.carriers("Triggers").toString());
    assertThat(DATABASE.value("select count(*) from workflow_step")).isEqualTo("3");
    assertThat(DATABASE.value("select count(*) from workflow_step_option")).isEqualTo("0");
    assertThat(DATABASE.rows("select updatedCount from workflow_step order by workflow_step_id"))
        .as("only the mail was changed")
        .containsExactly("1", "0", "0");
  }

  @Test
  void listsThatAreLeftOutStayAsTheyAre() {
    Carrier saved = editing.save(Editing.NURTURE);

    Carrier again =
        editing.save(
            "{\"EmailFlowId\": %d, \"Name\": \"Short\"}".formatted(saved.number("EmailFlowId")));

    assertThat(again.text("Name")).isEqualTo("Short");
    assertThat(again.carriers("Steps")).hasToString(saved.carriers("Steps").toString());
    assertThat(again.get("BlockLists")).isEqualTo(List.of(1));
  }

  @Test
  void saveOfAnOlderReadingIsRefused() {
    Carrier first = editing.save(Editing.NURTURE);
    Carrier second = editing.save(first.with("Name", "Mine"));

    assertThatThrownBy(() -> editing.save(first.with("Name", "Yours")))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("was saved after you read it, by a");

    DATABASE.run("update workflow set updated = updated + interval '1 hour 3 milliseconds'");
    assertThat(editing.save(second.with("Name", "Again")).text("Name"))
        .as("a status that changed is no other definition")
        .isEqualTo("Again");
  }

  @Test
  void clientThatTakesUtcForItsOwnTimeIsNotTakenForALateOne() {
    Carrier saved = editing.save(Editing.NURTURE);
    String shifted = saved.text("UpdatedDate").replace("T12:", "T10:");

    assertThat(editing.save(saved.with("UpdatedDate", shifted)).text("UpdatedDate"))
        .isGreaterThan(saved.text("UpdatedDate"));
  }

  @ParameterizedTest
  @EnumSource(value = StepType.class, names = "None", mode = EnumSource.Mode.EXCLUDE)
  void stepOfAnyTypeComesBackAsItWasMade(StepType type) {
    Carrier step = StepShapes.of(type).initial().with("StepType", type.name());

    Carrier saved = editing.save(Editing.withSteps(FlowShapes.initial().with("Name", "F"), step));

    assertThat(saved.carriers("Steps").get(0).toString())
        .isEqualTo(
            step.with("WorkflowStepId", Editing.step(saved, 0).number("WorkflowStepId"))
                .with("WorkflowId", saved.number("EmailFlowId"))
                .with("Rank", 1)
                .toString());
  }

  @Test
  void runningFlowIsNotChangedAndAnOpenOneNotDeleted() {
    Carrier saved = editing.save(Editing.NURTURE);
    int key = saved.number("EmailFlowId");
    DATABASE.run("update workflow set status = 3");

    assertThatThrownBy(() -> editing.save(saved)).isInstanceOf(FlowRunning.class);
    assertThatThrownBy(() -> editing.flows(flows -> flows.delete(editing.call(), key)))
        .isInstanceOf(FlowNotEditable.class);
    DATABASE.run("update workflow set status = 2, paused_at = now()");
    assertThatThrownBy(() -> editing.flows(flows -> flows.delete(editing.call(), key)))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("before it is stopped");
  }

  @Test
  void deletedFlowTakesEverythingWithIt() {
    Carrier saved = editing.save(Editing.NURTURE);
    int key = saved.number("EmailFlowId");
    DATABASE.run(
        "insert into workflow_instance (workflow_id, person_id, status, ended_at) values (%d, 1, 3, now())"
            .formatted(key));

    assertThat(editing.flows(flows -> flows.delete(editing.call(), key)).result()).isEqualTo(key);

    for (String table :
        List.of(
            "workflow", "email_flow", "workflow_step", "workflow_trigger", "workflow_instance")) {
      assertThat(DATABASE.value("select count(*) from " + table)).as(table).isEqualTo("0");
    }
    assertThat(editing.find(key)).isEmpty();
    assertThatThrownBy(() -> editing.flows(flows -> flows.delete(editing.call(), key)))
        .isInstanceOf(UnknownFlow.class);
  }

  @Test
  void copyIsTheSameButForKeysNameOwnerAndStatus() {
    Carrier saved = editing.save(Editing.NURTURE);
    DATABASE.run(
        "update workflow set status = 3, associate_id = 2, group_id = 2, resume_behaviour = 2");
    DATABASE.run(
        "insert into email_flow_content_link (email_flow_id, s_link_id) select email_flow_id, 2"
            + " from email_flow");

    int copy =
        editing
            .flows(flows -> flows.copy(editing.call(), saved.number("EmailFlowId"), "Copy"))
            .result();

    Carrier told = editing.get(copy);
    assertThat(copy).isNotEqualTo(saved.number("EmailFlowId"));
    assertThat(told).containsEntry("Name", "Copy").containsEntry("Status", "Stopped");
    assertThat(told.carrier("Associate").number("AssociateId")).isEqualTo(1);
    assertThat(bare(told, "Steps")).isEqualTo(bare(saved, "Steps"));
    assertThat(bare(told, "Goals")).isEqualTo(bare(saved, "Goals"));
    assertThat(told.carriers("ContentInfo").get(0))
        .containsEntry("Id", 2)
        .containsEntry("Actions", true);
    assertThat(
            DATABASE.value(
                "select group_id, resume_behaviour from workflow where workflow_id = " + copy))
        .isEqualTo("1 2");
  }

  @Test
  void copyWithANameThatItsColumnDoesNotHoldIsRefused() {
    int key = editing.save(Editing.NURTURE).number("EmailFlowId");

    for (String name : List.of("n".repeat(256), "n\u0000")) {
      assertThatThrownBy(() -> editing.flows(flows -> flows.copy(editing.call(), key, name)))
          .isInstanceOf(LongName.class);
    }
  }

  @Test
  void copyTellsNothingThatIsHiddenInTheOriginal() {
    int key = editing.save(Editing.NURTURE).number("EmailFlowId");
    Editing other = new Editing(DATABASE, limited("from_addr", Level.NONE));

    int copy = other.flows(flows -> flows.copy(other.call(), key, "Copy")).result();

    assertThat(other.get(key)).containsEntry("FromAddr", "").containsEntry("FromName", "A");
    assertThat(editing.get(copy).text("FromAddr")).isEmpty();
    assertThat(editing.get(copy)).containsEntry("FromName", "A");
  }

  @Test
  void everyPartTellsTheRightToItsFlow() {
    Carrier saved = editing.save(Editing.NURTURE);
    Editing reader =
        new Editing(DATABASE, FlowDatabase.caller(2, Level.READ, "flow-administrator"));
    Carrier flow = reader.get(saved.number("EmailFlowId"));
    Carrier goal = flow.carriers("Goals").get(0);

    for (Carrier part :
        List.of(
            goal,
            flow.carriers("Triggers").get(0),
            flow.carriers("VisibleFor").get(0),
            flow.carrier("Filter"),
            Editing.step(flow, 3).carriers("Actions").get(0),
            reader
                .parts(
                    parts ->
                        parts.get(reader.call().caller(), Part.GOAL, goal.number("WorkflowGoalId")))
                .orElseThrow())) {
      assertThat(part.get("TableRight"))
          .as(part.name())
          .usingRecursiveComparison()
          .isEqualTo(flow.get("TableRight"));
    }
    assertThat(
            editing
                .parts(parts -> parts.save(editing.call(), Part.GOAL, goal))
                .result()
                .get("TableRight"))
        .usingRecursiveComparison()
        .isEqualTo(editing.get(saved.number("EmailFlowId")).get("TableRight"));
  }

  @Test
  void newFlowSetsNoFieldThatIsLocked() {
    for (String field : List.of("from_addr", "timeframe_start", "workflow_start")) {
      Editing other = new Editing(DATABASE, limited(field, Level.READ));

      assertThatThrownBy(() -> other.save(Editing.NURTURE)).isInstanceOf(AccessDenied.class);
      assertThat(other.save("{\"Name\": \"F\", \"FromAddr\": \"\"}").text("Name")).isEqualTo("F");
    }
  }

  @Test
  void newFlowDoesNotSetWhatIsHidden() {
    Editing other = new Editing(DATABASE, limited("from_addr", Level.NONE));

    int key = other.save(Editing.NURTURE).number("EmailFlowId");

    assertThat(editing.get(key).text("FromAddr")).isEmpty();
  }

  /** Who may do everything with flows of others, but with one field of none. */
  private static Caller limited(String field, Level level) {
    List<DataRights.Entry> rights = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      rights.add(new DataRights.Entry("workflow", "", relation, Level.DELETE));
      rights.add(new DataRights.Entry("workflow", field, relation, level));
    }
    return new Caller(
        2,
        "b",
        2,
        Set.of(),
        RoleType.EMPLOYEE,
        false,
        Set.of("flow-administrator"),
        DataRights.of(rights));
  }

  @Test
  void whoMayNotIsRefusedAndWhoMayNotSeeFindsNothing() {
    int key = editing.save(Editing.NURTURE).number("EmailFlowId");
    Editing reader =
        new Editing(DATABASE, FlowDatabase.caller(2, Level.READ, "flow-administrator"));
    Editing layman = new Editing(DATABASE, FlowDatabase.caller(2, Level.DELETE));

    assertThatThrownBy(() -> reader.save(reader.get(key))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> reader.save(Editing.NURTURE)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> layman.save(layman.get(key))).isInstanceOf(AccessDenied.class);
    DATABASE.run("update workflow set visible_for_all = false");
    assertThat(editing.find(key)).isEmpty();
  }

  @Test
  void dryRunWritesNothing() {
    Carrier saved = editing.save(Editing.NURTURE);
    List<String> before = new ArrayList<>(DATABASE.contents());
    Call dry = editing.call().asDryRun();

    editing.flows(flows -> flows.save(dry, saved.with("Name", "Dry")));
    editing.flows(flows -> flows.save(dry, Editing.read(Editing.NURTURE)));
    editing.flows(flows -> flows.delete(dry, saved.number("EmailFlowId")));

    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Name": " "} | needs a name
          {"Name": "F", "ExitFlowId": 99} | workflow_id=99
          {"Name": "F", "BlockLists": [7]} | selection_id=7
          {"Name": "F", "TzLocation": {"TZLocationID": 424242}} | tzlocation_id=424242
          {"Name": "F", "VisibleFor": [{"Visibility": "Group", "VisibleId": 9}]} | usergroup_id=9
          {"Name": "F", "UseEnrollmentEnd": true} | EnrollmentEnd must be set
          {"Name": "F", "WorkflowStart": "tomorrow"} | WorkflowStart must be a date
          {"Name": "F", "Triggers": [{"TriggerType": "None"}]} | TriggerType must not be None
          {"Name": "F", "Steps": [{"StepType": "RunScript", "WorkflowStepId": 12}]} | WorkflowStepId 12
          """)
  void whatCannotBeKeptIsRefused(String flow, String message) {
    assertThatThrownBy(() -> editing.save(flow)).hasMessageContaining(message);
    assertThat(DATABASE.rows("select 1 from workflow")).isEmpty();
  }
}
