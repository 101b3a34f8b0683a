package org.signalbox.workflow.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.RepeatKey;
import org.signalbox.call.Repeats;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Level;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.status.FlowRunning;
import org.signalbox.workflow.status.UnknownFlow;

class EmailFlowContentTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final Call REAL = Call.of(FlowDatabase.administrator());

  @BeforeEach
  void makeAFlowAndAMessage() {
    DATABASE.flow(5, "");
    DATABASE.run(
        "insert into s_message (s_message_id, description, subject, body) values (9, 'D', 'S', 'B')");
  }

  @Test
  void newMessageBelongsToTheFlow() {
    int made = result(content -> content.create(REAL, 1005, "Welcome"));

    assertThat(
            DATABASE.rows(
                "select s_message_id, description, subject, body, registered_associate_id"
                    + " from s_message where s_message_id <> 9"))
        .containsExactly(made + " Welcome   1");
    assertThat(links()).containsExactly("1005 " + made);
    assertThat(DATABASE.value("select operation, table_name, record_id, new from audit_entry"))
        .isEqualTo("CreateEmailFlowContent workflow 5 {\"s_message_id\": " + made + "}");
  }

  @Test
  void copyHasTheSameContentAndBelongsToTheFlow() {
    DATABASE.run("insert into attachment (id, name, content) values (3, 'price.pdf', '\\x25')");
    DATABASE.run("insert into s_attachment (message_id, attachment_id) values (9, 3)");

    int copy = result(content -> content.copy(REAL, 1005, 9));

    assertThat(copy).isNotEqualTo(9);
    assertThat(DATABASE.value("select attachment_id from s_attachment where message_id = " + copy))
        .isEqualTo("3");
    assertThat(
            DATABASE.value(
                "select description, subject, body from s_message where s_message_id = " + copy))
        .isEqualTo("D S B");
    assertThat(links()).containsExactly("1005 " + copy);
  }

  @Test
  void messageIsConnectedOnce() {
    assertThat(result(content -> content.connect(REAL, 1005, 9))).isEqualTo(9);
    assertThat(result(content -> content.connect(REAL, 1005, 9))).isZero();

    assertThat(links()).containsExactly("1005 9");
    assertThat(DATABASE.value("select count(*) from audit_entry")).isEqualTo("1");
  }

  @Test
  void messageMustExist() {
    assertThatThrownBy(() -> result(content -> content.copy(REAL, 1005, 8)))
        .isInstanceOf(UnknownMessage.class);
    assertThatThrownBy(() -> result(content -> content.connect(REAL.asDryRun(), 1005, 8)))
        .isInstanceOf(UnknownMessage.class);
    assertThat(links()).isEmpty();
  }

  @Test
  void runningFlowKeepsItsContent() {
    DATABASE.run("update workflow set status = 3");

    assertThatThrownBy(() -> result(content -> content.create(REAL, 1005, "x")))
        .isInstanceOf(FlowRunning.class);
    DATABASE.run("update workflow set status = 2, paused_at = now()");
    assertThat(result(content -> content.create(REAL, 1005, "x"))).isPositive();
  }

  @Test
  void editorOfContentMayDoItAndOthersMayNot() {
    Call editor = Call.of(FlowDatabase.caller(1, Level.UPDATE, "edit-flow-content"));
    Call nobody = Call.of(FlowDatabase.caller(1, Level.UPDATE, "send-event"));
    Call reader = Call.of(FlowDatabase.caller(1, Level.READ, "edit-flow-content"));
    Call blind = Call.of(FlowDatabase.caller(1, Level.NONE, "edit-flow-content"));

    assertThat(result(content -> content.create(editor, 1005, "x"))).isPositive();
    assertThatThrownBy(() -> result(content -> content.create(nobody, 1005, "x")))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> result(content -> content.create(reader, 1005, "x")))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> result(content -> content.create(blind, 1005, "x")))
        .isInstanceOf(UnknownFlow.class);
  }

  @Test
  void dryRunWritesNothing() {
    List<String> before = DATABASE.contents();

    assertThat(result(content -> content.create(REAL.asDryRun(), 1005, "x"))).isZero();
    assertThat(result(content -> content.copy(REAL.asDryRun(), 1005, 9))).isZero();
    assertThat(DATABASE.contents()).isEqualTo(before);
  }

  @Test
  void repeatMakesNoSecondMessage() {
    Call once =
        new Call(FlowDatabase.administrator(), false, Optional.of(new RepeatKey("k", "ab")));

    int first = result(content -> content.create(once, 1005, "x"));

    assertThat(result(content -> content.create(once, 1005, "x"))).isEqualTo(first);
    assertThat(links()).hasSize(1);
  }

  private static List<String> links() {
    return DATABASE.rows("select email_flow_id, s_message_id from email_flow_content_link");
  }

  private static int result(Function<EmailFlowContent, Answer<Integer>> call) {
    return DATABASE
        .inTransaction(
            entityManager -> {
              EmailFlowContent content =
                  new EmailFlowContent(InstantSource.fixed(FlowDatabase.NOW), new Repeats());
              content.entityManager = entityManager;
              return call.apply(content);
            })
        .result();
  }
}
