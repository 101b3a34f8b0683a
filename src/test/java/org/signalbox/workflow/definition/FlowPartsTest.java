package org.signalbox.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Call;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepType;

/** Parts of flows one by one; branches as version 10 of the vendor's client has them. */
class FlowPartsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private final Editing editing = Editing.of(DATABASE);
  private Carrier flow = FlowShapes.initial();

  @BeforeEach
  void define() {
    flow = editing.save(Editing.NURTURE);
  }

  @Test
  void branchThatIsChangedKeepsItsTypeItsKeyAndItsStep() {
    Carrier clicked = branch(0);

    Carrier saved =
        save(
            read(clicked)
                .with("Name", "Opened")
                .with("WorkflowStepId", 424242)
                .with("Steps", List.of()));

    assertThat(saved.name()).isEqualTo("WorkflowStepOption");
    assertThat(saved)
        .containsEntry("Key", null)
        .containsEntry("Name", "Opened")
        .containsEntry("Steps", List.of());
    assertThat(branch(0).toString())
        .isEqualTo(clicked.with("Name", "Opened").with("Steps", List.of()).toString());
    assertThat(branch(1).carriers("Steps")).hasSize(1);
  }

  @Test
  void flowWhoseBranchesComeWithoutTypesKeepsThem() {
    Carrier before = split();
    Carrier sent =
        Editing.withSteps(
            editing.get(flow.number("EmailFlowId")),
            before.with("Rank", 0).with("Options", List.of(untyped(0), untyped(1))));

    Carrier saved = editing.save(Editing.read(sent.toString()));

    assertThat(before.toString()).contains("LinkClicked");
    assertThat(Editing.step(saved, 0).toString()).isEqualTo(before.with("Rank", 1).toString());
  }

  @Test
  void newFlowMayHaveABranchWithoutAType() {
    Carrier saved =
        editing.save(
            """
            {"Name": "New", "Steps": [{"StepType": "Split", "Options": [{"Name": "All"}]}]}
            """);

    assertThat(Editing.step(saved, 0).carriers("Options").get(0))
        .containsEntry("OptionType", "None")
        .containsEntry("Name", "All");
  }

  @Test
  void newBranchIsForEveryoneElse() {
    delete(branch(1));
    assertThat(split().carriers("Options")).hasSize(1);

    Carrier inner =
        StepShapes.of(StepType.Split)
            .initial()
            .with("StepType", "Split")
            .with("Options", List.of(StepShapes.initial(SplitOptionType.None)));
    Carrier saved = save(blank().with("Name", "The rest").with("Steps", List.of(inner)));

    assertThat(saved.number("WorkflowStepOptionId"))
        .isEqualTo(branch(1).number("WorkflowStepOptionId"));
    assertThat(branch(1)).containsEntry("OptionType", "None").containsEntry("Name", "The rest");
  }

  @Test
  void secondBranchForEveryoneElseIsRefused() {
    assertThatThrownBy(() -> save(blank()))
        .isInstanceOf(InvalidFlow.class)
        .hasMessageContaining("OptionType");
  }

  @Test
  void stepThatIsNoSplitHasNoBranches() {
    Carrier mail = Editing.step(flow, 0);

    assertThatThrownBy(() -> save(blank().with("WorkflowStepId", mail.number("WorkflowStepId"))))
        .isInstanceOf(UnknownPart.class)
        .hasMessageContaining("WorkflowStepId " + mail.number("WorkflowStepId"));
  }

  @Test
  void dryRunWritesNothing() {
    List<String> before = new ArrayList<>(DATABASE.contents());
    Call dry = editing.call().asDryRun();
    Carrier clicked = read(branch(0)).with("Name", "Dry");

    assertThat(editing.parts(parts -> parts.save(dry, Part.BRANCH, clicked)).result())
        .containsEntry("Name", "Dry");
    Carrier goal =
        Part.GOAL.shape().read("{\"GoalType\": \"HadChat\"}").with("WorkflowId", workflowId());
    assertThat(editing.parts(parts -> parts.save(dry, Part.GOAL, goal)).result())
        .hasToString(goal.toString());
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void actionOfAWaitStaysThere() {
    Carrier action = Editing.step(flow, 3).carriers("Actions").get(0);

    Carrier saved =
        editing
            .parts(
                parts ->
                    parts.save(
                        editing.call(),
                        Part.WAIT_FOR_ACTION,
                        action.with("WorkflowStepId", 424242)))
            .result();

    assertThat(saved.toString()).isEqualTo(action.toString());
  }

  private Carrier blank() {
    return Part.BRANCH.shape().initial().with("WorkflowStepId", split().number("WorkflowStepId"));
  }

  private static Carrier read(Carrier branch) {
    return Part.BRANCH.shape().read(branch.toString());
  }

  private Carrier save(Carrier branch) {
    return editing.parts(parts -> parts.save(editing.call(), Part.BRANCH, branch)).result();
  }

  private void delete(Carrier branch) {
    int key = branch.number("WorkflowStepOptionId");
    assertThat(editing.parts(parts -> parts.delete(editing.call(), Part.BRANCH, key)).result())
        .isEqualTo(key);
  }

  private Carrier untyped(int place) {
    return read(branch(place));
  }

  private Carrier branch(int place) {
    return split().carriers("Options").get(place);
  }

  private Carrier split() {
    return Editing.step(editing.get(flow.number("EmailFlowId")), 2);
  }

  private int workflowId() {
    return split().number("WorkflowId");
  }
}
