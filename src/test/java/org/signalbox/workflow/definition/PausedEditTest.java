package org.signalbox.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.FlowDatabase;

/** Edits of a paused flow with people in it (domain.md 2.6). */
class PausedEditTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private final Editing editing = Editing.of(DATABASE);
  private Carrier flow = FlowShapes.initial();

  @BeforeEach
  void pause() {
    flow = editing.save(Editing.NURTURE);
    DATABASE.run("update workflow set status = 2, paused_at = now()");
  }

  private Carrier mail() {
    return Editing.step(flow, 0);
  }

  private Carrier waiting() {
    return Editing.step(flow, 1);
  }

  private Carrier split() {
    return Editing.step(flow, 2);
  }

  private void person(int id, Carrier step) {
    DATABASE.run(
        """
        insert into workflow_instance (workflow_instance_id, workflow_id, person_id, status, current_step, step_level)
        values (%1$d, %2$d, %1$d, 2, %3$d, 1)
        """
            .formatted(id, flow.number("EmailFlowId"), step.number("WorkflowStepId")));
  }

  private Carrier save(Carrier... steps) {
    Carrier unranked = Editing.withSteps(flow, steps);
    return editing.save(
        Steps.changeLines(
            unranked, line -> line.stream().map(step -> step.with("Rank", 0)).toList()));
  }

  @Test
  void waitThatPeopleAreAtIsNeitherMovedNorRemoved() {
    person(1, waiting());

    assertThatThrownBy(() -> save(mail(), split()))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("people at it: 1");
    assertThatThrownBy(() -> save(waiting(), mail(), split())).isInstanceOf(FlowNotEditable.class);
    assertThatThrownBy(() -> save(mail(), waiting().with("StepType", "Split"), split()))
        .isInstanceOf(FlowNotEditable.class);
  }

  @Test
  void whatIsAroundItMayChange() {
    person(1, waiting());

    Carrier saved = save(waiting().with("NumIntervals", 9), split());

    assertThat(saved.carriers("Steps")).hasSize(2);
    assertThat(Editing.step(saved, 0).number("NumIntervals")).isEqualTo(9);
  }

  @Test
  void emptyWaitMayGo() {
    assertThat(save(mail(), split()).carriers("Steps")).hasSize(2);
  }

  @Test
  void branchWithPeopleMayNotGoWithItsSplitOrWithout() {
    Carrier yes = split().carriers("Options").get(0);
    person(1, yes.carriers("Steps").get(0));

    Carrier without = split().with("Options", List.of(split().carriers("Options").get(1)));
    assertThatThrownBy(() -> save(mail(), waiting(), without))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("people in it: 1");
    assertThatThrownBy(() -> save(mail(), waiting())).isInstanceOf(FlowNotEditable.class);
  }

  @Test
  void branchForEveryoneElseStays() {
    Carrier without = split().with("Options", List.of(split().carriers("Options").get(0)));

    assertThatThrownBy(() -> save(mail(), waiting(), without))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("everyone else");
  }

  @Test
  void peopleOfAStepThatGoesGoOnBehindIt() {
    person(1, mail());
    person(2, split().carriers("Options").get(0).carriers("Steps").get(0));
    Carrier yes = split().carriers("Options").get(0).with("Steps", List.of());
    Carrier kept = split().with("Options", List.of(yes, split().carriers("Options").get(1)));

    save(waiting(), kept);

    assertThat(
            DATABASE.rows(
                "select current_step, step_level, status from workflow_instance order by"
                    + " person_id"))
        .containsExactly(waiting().number("WorkflowStepId") + " 0 2", "null 0 2");
  }

  @Test
  void splitWithPeopleInItsBranchesStaysWhereItIs() {
    person(1, split().carriers("Options").get(0).carriers("Steps").get(0));

    assertThatThrownBy(() -> save(split(), mail(), waiting()))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("people at it: 1");
    assertThat(save(waiting(), mail(), split()).carriers("Steps")).hasSize(3);
  }

  @Test
  void branchWithPeopleStaysInItsSplit() {
    Carrier yes = split().carriers("Options").get(0);
    person(1, yes.carriers("Steps").get(0));
    Carrier other =
        Steps.withoutKeys(split())
            .with("Options", List.of(yes, Steps.withoutKeys(split().carriers("Options").get(1))));
    Carrier without = split().with("Options", List.of(split().carriers("Options").get(1)));

    assertThatThrownBy(() -> save(mail(), waiting(), without, other))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("people in it: 1");
  }

  @Test
  void branchForEveryoneElseDoesNotTurnIntoAnother() {
    Carrier typed =
        split().carriers("Options").get(1).with("OptionType", "LinkClicked").with("LinkId", 2);
    Carrier turned = split().with("Options", List.of(split().carriers("Options").get(0), typed));

    assertThatThrownBy(() -> save(mail(), waiting(), turned))
        .isInstanceOf(FlowNotEditable.class)
        .hasMessageContaining("everyone else");
  }
}
