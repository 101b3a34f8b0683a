package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many statements a call sends, and how the database runs them among many rows. */
class ActivityStatementsTest {

  private static final int ROWS = 8_000;
  private static final int DOCUMENTS = 4_000;

  @RegisterExtension static final Crm CRM = new Crm();

  /** Without autovacuum, whose workers would keep the database from being dropped afterwards. */
  @BeforeEach
  void makeManyRows() {
    CRM.run(
        """
        alter table appointment set (autovacuum_enabled = false);
        alter table document set (autovacuum_enabled = false);
        alter table sale set (autovacuum_enabled = false);
        alter table salehist set (autovacuum_enabled = false);
        alter table visiblefor set (autovacuum_enabled = false);
        alter table audit_entry set (autovacuum_enabled = false);
        alter table outbox set (autovacuum_enabled = false);
        insert into sale (sale_id, associate_id, group_idx) select i, 1, 1 from generate_series(1, %1$d) i;
        insert into appointment (appointment_id, associate_id, group_idx, type, document_id, sale_id, activeDate)
        select i, 1 + i %% 3, 1, case when i <= %2$d then 4 else 1 end, case when i <= %2$d then i end, i,
          timestamptz '2026-01-01' + interval '1 hour' * i
        from generate_series(1, %1$d) i;
        insert into document (document_id, appointment_id, name)
        select i, i, 'x' from generate_series(1, %2$d) i;
        insert into visiblefor (table_name, record_id, forAll)
        select t, i, true from unnest(array['appointment', 'sale']) t, generate_series(1, %1$d) i;
        """
            .formatted(ROWS, DOCUMENTS));
    CRM.run("analyze");
  }

  @Test
  void fiveStatementsDoAnyNumberOfRowsOfAllKinds() {
    int first = 1;
    for (int ofEachKind : new int[] {1, 10, 100, 3_333}) {
      String[] identifiers = allKinds(first, ofEachKind);
      List<String> statements =
          CRM.statementsOf(
              () ->
                  assertThat(CRM.set(ActivityStatus.Completed, identifiers).changed())
                      .isEqualTo(3 * ofEachKind));

      assertThat(statements).hasSize(5);
      first += ofEachKind;
    }
  }

  private static String[] allKinds(int first, int count) {
    return IntStream.range(first, first + count)
        .boxed()
        .flatMap(
            id ->
                Stream.of(
                    "document_id=" + id, "appointment_id=" + (DOCUMENTS + id), "sale_id=" + id))
        .toArray(String[]::new);
  }

  @Test
  void appointmentsWithoutSalesNeedTwoStatementsAndOneWhenNothingChanges() {
    CRM.run("update appointment set sale_id = null where appointment_id between 1 and 10");
    String[] identifiers =
        IntStream.rangeClosed(1, 10).mapToObj(id -> "appointment_id=" + id).toArray(String[]::new);

    assertThat(CRM.statementsOf(() -> CRM.set(ActivityStatus.Completed, identifiers))).hasSize(2);
    assertThat(CRM.statementsOf(() -> CRM.set(ActivityStatus.Completed, identifiers))).hasSize(1);
  }

  @Test
  void everyStatementReachesItsRowsByIndex() throws SQLException {
    String ids = "'{1,5000,7999}'";
    String now = "'2026-11-21T12:00:00Z'";
    String uuid = "'00000000-0000-0000-0000-000000000001'";
    assertByIndex(ActivitySql.LOCK_APPOINTMENTS, ids, "'{7,8}'", "'{1,2}'", "1", now, "0", "'{}'");
    assertByIndex(ActivitySql.LOCK_SALES, ids, "'{}'", "'{1,2}'", "1", now, "4", "'{5}'");
    assertByIndex(ActivitySql.SET_APPOINTMENTS, ids, "3", "1", now, uuid, "'x'");
    assertByIndex(ActivitySql.RECOMPUTE_NEXT_DUE, ids, now);
    assertByIndex(ActivitySql.SET_SALES, ids, "2", "1", now, uuid, "'x'");
  }

  private static void assertByIndex(String sql, String... arguments) throws SQLException {
    for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
      assertThat(plan(mode, sql, List.of(arguments)))
          .contains("Index Scan")
          .doesNotContainPattern("Seq Scan on (appointment|sale|document|visiblefor)\\b");
    }
  }

  /** The plan under the types that the driver sends: text for arrays and instants. */
  private static String plan(String mode, String sql, List<String> arguments) throws SQLException {
    String types =
        String.join(
            ", ",
            arguments.stream().map(value -> value.startsWith("'") ? "varchar" : "int").toList());
    try (Connection connection = CRM.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = " + mode);
      statement.execute("prepare call(" + types + ") as " + sql.replaceAll("\\?(\\d)", "\\$$1"));
      try (ResultSet result =
          statement.executeQuery("explain execute call(" + String.join(", ", arguments) + ")")) {
        StringBuilder plan = new StringBuilder();
        while (result.next()) {
          plan.append(result.getString(1)).append('\n');
        }
        return plan.toString();
      }
    }
  }
}
