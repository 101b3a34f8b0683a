package org.signalbox.workflow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.InstanceStatus;
import org.signalbox.workflow.status.UnknownFlow;

class ParticipantsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final List<InstanceStatus> ALL =
      Arrays.stream(InstanceStatus.values()).filter(s -> s != InstanceStatus.None).toList();
  private static final Caller ADMINISTRATOR = FlowDatabase.administrator();

  @BeforeEach
  void makeFlows() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "");
    DATABASE.instance(101, 5, 1, "wait_until = '2026-11-23T12:00Z'");
    DATABASE.instance(
        102, 5, 2, "status = 5, ended_at = '2026-11-20T13:00Z', dropout_reason = 'FILTER'");
    DATABASE.instance(103, 5, 3, "wait_until = null");
    DATABASE.instance(
        104, 5, 4, "wait_until = '2026-11-22T12:00Z', current_step = 52, attempts = 2");
    DATABASE.instance(105, 5, 5, "status = 4, ended_at = now(), goal_reached_at = now()");
    DATABASE.instance(201, 6, 1, "");
  }

  @Test
  void participantIsToldWithStateAndNextStep() {
    assertThat(list(all(), ParticipantOrder.Enrolled, "", 1).rows())
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.id()).isEqualTo(101);
              assertThat(first.workflowId()).isEqualTo(5);
              assertThat(first.personId()).isEqualTo(1);
              assertThat(first.contactId()).isEqualTo(1);
              assertThat(first.status()).isEqualTo("Active");
              assertThat(first.stepId()).isEqualTo(51);
              assertThat(first.stepType()).isEqualTo("WaitForAction");
              assertThat(first.stepStarted()).contains(Instant.parse("2026-11-20T12:00:00Z"));
              assertThat(first.waitUntil()).contains(Instant.parse("2026-11-23T12:00:00Z"));
              assertThat(first.endedAt()).isEmpty();
              assertThat(first.attempts()).isZero();
            });
  }

  @ParameterizedTest
  @EnumSource(ParticipantOrder.class)
  void pagesHoldEachParticipantOnce(ParticipantOrder order) {
    List<Integer> whole = ids(list(all(), order, "", 100));
    List<Integer> pages = new ArrayList<>();
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      Page<Participant> page = list(all(), order, after.get(), 2);
      pages.addAll(ids(page));
      after = page.next();
    }

    assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(whole)
        .isEqualTo(
            switch (order) {
              case Enrolled -> List.of(101, 102, 103, 104, 105);
              case Newest -> List.of(105, 104, 103, 102, 101);
              case Due -> List.of(104, 101);
            });
  }

  @Test
  void nobodyIsMissedWhoStaysWhileOthersMove() {
    Page<Participant> first = list(all(), ParticipantOrder.Enrolled, "", 2);
    DATABASE.run("delete from workflow_instance where workflow_instance_id = 102");
    DATABASE.instance(106, 5, 6, "");

    assertThat(ids(list(all(), ParticipantOrder.Enrolled, first.next().orElseThrow(), 100)))
        .containsExactly(103, 104, 105, 106);
  }

  @Test
  void filtersAreHeeded() {
    assertThat(
            ids(
                list(
                    new ParticipantFilter(
                        List.of(InstanceStatus.DropOut, InstanceStatus.FinishedWithSuccess), 0, 0),
                    ParticipantOrder.Newest,
                    "",
                    10)))
        .containsExactly(105, 102);
    assertThat(ids(list(new ParticipantFilter(ALL, 52, 0), ParticipantOrder.Enrolled, "", 10)))
        .containsExactly(104);
    assertThat(ids(list(new ParticipantFilter(ALL, 0, 3), ParticipantOrder.Enrolled, "", 10)))
        .containsExactly(103);
    assertThat(ids(list(new ParticipantFilter(ALL, 51, 1), ParticipantOrder.Due, "", 10)))
        .containsExactly(101);
    assertThat(
            ids(
                list(
                    new ParticipantFilter(List.of(InstanceStatus.DropOut), 0, 0),
                    ParticipantOrder.Due,
                    "",
                    10)))
        .isEmpty();
  }

  @Test
  void stuckOnesAreThoseThatAreTriedAgainInFlowsThatTheCallerSees() {
    DATABASE.run(
        "update workflow_instance set attempts = 1 where workflow_instance_id in (105, 201)");

    assertThat(ids(stuck(ADMINISTRATOR))).containsExactly(104, 201);
    DATABASE.run("update workflow set visible_for_all = false where workflow_id = 5");
    assertThat(ids(stuck(ADMINISTRATOR))).containsExactly(201);
  }

  @Test
  void callerNeedsTheFlowAndTheFunction() {
    Caller noFunction = FlowDatabase.caller(1, Level.DELETE, "send-event");
    Caller noSelect = FlowDatabase.caller(1, Level.NONE, "flow-administrator");

    assertThatThrownBy(() -> list(noFunction, 1005)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> stuck(noFunction)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> list(noSelect, 1005)).isInstanceOf(UnknownFlow.class);
    assertThatThrownBy(() -> list(ADMINISTRATOR, 5)).isInstanceOf(UnknownFlow.class);
    assertThat(stuck(noSelect).rows()).isEmpty();
  }

  @Test
  void foreignCursorIsRefused() {
    for (String cursor : List.of("x", "1_2", "-1", "2026-11-22T12:00:00.000000Z_1")) {
      assertThatThrownBy(() -> list(all(), ParticipantOrder.Enrolled, cursor, 10))
          .isInstanceOf(InvalidParameter.class);
    }
    for (String cursor :
        List.of("1", "tomorrow_1", "2026-11-22 12:00_1", "2026-13-22T12:00:00.000000Z_1")) {
      assertThatThrownBy(() -> list(all(), ParticipantOrder.Due, cursor, 10))
          .isInstanceOf(InvalidParameter.class);
    }
  }

  @Test
  void pageOfManyIsReadByIndex() {
    DATABASE.run(
        """
        alter table workflow_instance set (autovacuum_enabled = false);
        insert into person (person_id) select i from generate_series(1000, 100999) i;
        insert into workflow_instance
          (workflow_instance_id, workflow_id, person_id, status, current_step, wait_until, ended_at)
        select i, 5, i, 2 + i % 3, 51, timestamptz '2026-11-21T12:00Z' + i * interval '1 second',
          case when i % 3 > 0 then now() end
        from generate_series(1000, 100999) i;
        """);
    DATABASE.run("analyze workflow_instance");

    for (ParticipantOrder order : ParticipantOrder.values()) {
      assertThat(plan(order))
          .as("%s", order)
          .anyMatch(
              line ->
                  line.contains(
                      order == ParticipantOrder.Due
                          ? "workflow_instance_due"
                          : "workflow_instance_workflow"))
          .noneMatch(line -> line.contains("Seq Scan on workflow_instance"))
          .noneMatch(line -> line.contains("Rows Removed by Filter"));
    }
  }

  private static List<String> plan(ParticipantOrder order) {
    return DATABASE.rows(
        "explain (analyze) "
            + ParticipantSql.of(order, all())
                .replace("?1", "5")
                .replace("?2", "'{1,2,3,4,5,6}'")
                .replace("?3", "50000")
                .replace("?4", "101")
                .replace("?5", "'2026-11-21T20:00Z'"));
  }

  private static ParticipantFilter all() {
    return new ParticipantFilter(ALL, 0, 0);
  }

  private static List<Integer> ids(Page<Participant> page) {
    return page.rows().stream().map(Participant::id).toList();
  }

  private static Page<Participant> list(Caller caller, int emailFlowId) {
    return participants(
        view ->
            view.list(caller, emailFlowId, all(), ParticipantOrder.Enrolled, new Window("", 10)));
  }

  private static Page<Participant> list(
      ParticipantFilter filter, ParticipantOrder order, String after, int top) {
    return participants(
        view -> view.list(ADMINISTRATOR, 1005, filter, order, new Window(after, top)));
  }

  private static Page<Participant> stuck(Caller caller) {
    return participants(view -> view.stuck(caller, new Window("", 10)));
  }

  private static <T> T participants(Function<Participants, T> look) {
    return DATABASE.inTransaction(
        entityManager -> {
          Participants view = new Participants(InstantSource.fixed(FlowDatabase.NOW));
          view.entityManager = entityManager;
          return look.apply(view);
        });
  }
}
