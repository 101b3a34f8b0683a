package org.signalbox.workflow.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.pass.Trail.Line;

class TrailTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  @BeforeEach
  void makeRuns() {
    DATABASE.flow(5, "status = 3");
    DATABASE.flow(6, "status = 3");
    DATABASE.instance(101, 5, 1, "");
    DATABASE.instance(102, 5, 2, "");
    DATABASE.instance(201, 6, 1, "");
  }

  @Test
  void linesAreToldInTheirOrderPageByPage() {
    log("(101, 5, 'a'), (201, 6, 'b'), (102, 5, 'c'), (101, 5, 'd')");

    List<Line> first = ofFlow(5, 0, 2);

    assertThat(first).extracting(Line::kind).containsExactly("a", "c");
    assertThat(first).extracting(Line::personId).containsExactly(1, 2);
    assertThat(ofFlow(5, first.get(1).id(), 2)).extracting(Line::kind).containsExactly("d");
    assertThat(ofRun(101, Trail.Choice.ALL)).extracting(Line::kind).containsExactly("a", "d");
    assertThat(ofRun(101, new Trail.Choice("", true)))
        .extracting(Line::kind)
        .containsExactly("d", "a");
    assertThat(ofRun(101, new Trail.Choice("d", false)))
        .extracting(Line::kind)
        .containsExactly("d");
  }

  /** Half of all lines are of one flow, and the first of another comes late. */
  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void pageOfAFlowIsReadByIndexWhateverItsShare(int flow) {
    DATABASE.run(
        """
        alter table workflow_instance_log set (autovacuum_enabled = false);
        insert into person (person_id) select i from generate_series(1000, 1999) i;
        insert into workflow_instance (workflow_instance_id, workflow_id, person_id, status)
          select i, 5, i, 2 from generate_series(1000, 1999) i;
        """);
    log("select 1000 + i % 1000, 5, 'moved' from generate_series(1, 50000) i");
    log("select 201, 6, 'moved' from generate_series(1, 500) i");
    DATABASE.run("analyze workflow_instance; analyze workflow_instance_log");

    assertThat(plan(Trail.OF_FLOW, flow))
        .anyMatch(line -> line.contains("using workflow_instance_log_flow"))
        .noneMatch(line -> line.contains("Seq Scan on workflow_instance_log"))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
    assertThat(plan(Trail.OF_RUN, 201))
        .anyMatch(line -> line.contains("using workflow_instance_log_pkey"))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
  }

  private static void log(String rows) {
    DATABASE.run(
        "insert into workflow_instance_log (workflow_instance_id, workflow_id, kind) "
            + (rows.startsWith("(") ? "values " : "")
            + rows);
  }

  private static List<String> plan(String sql, int key) {
    return DATABASE.rows(
        "explain (analyze) " + sql.replace("?1", "" + key).replace("?2", "0").replace("?3", "101"));
  }

  private static List<Line> ofFlow(int workflowId, long after, int most) {
    return DATABASE.inTransaction(
        entityManager -> {
          Trail trail = new Trail();
          trail.entityManager = entityManager;
          return trail.ofFlow(workflowId, Trail.Choice.ALL, after, most);
        });
  }

  private static List<Line> ofRun(int instanceId, Trail.Choice choice) {
    return DATABASE.inTransaction(
        entityManager -> {
          Trail trail = new Trail();
          trail.entityManager = entityManager;
          return trail.ofRun(instanceId, choice, choice.first(), 100);
        });
  }
}
