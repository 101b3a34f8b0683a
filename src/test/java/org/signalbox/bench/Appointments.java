package org.signalbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.signalbox.run.Installation;

/** The rows that are set: those of several owners, visible through their own visibility rows. */
final class Appointments {

  private static final String INSERT =
      """
      insert into appointment (appointment_id, associate_id, group_idx, task_idx, type, title, activeDate)
      select id, a.associate_id, a.group_idx, 1 + mod(id, 3), 1, 'Appointment ' || id, now()
      from generate_series(%1$d, %1$d + %2$d - 1) id
        join (select associate_id, group_idx, row_number() over () as number from associate
              where associate_id between 1000 and 1004) a on a.number = 1 + mod(id, 5);
      insert into visiblefor (table_name, record_id, forAll)
      select 'appointment', id, true from generate_series(%1$d, %1$d + %2$d - 1) id;
      """
          .formatted(Batches.FIRST, Batches.COUNT);

  /** The state before every round; what a round wrote does not slow down the next one. */
  private static final String[] RESET = {
    "truncate audit_entry, outbox",
    "update appointment set status = 1, done = null where status = 3 and appointment_id >= "
        + Batches.FIRST,
    "vacuum analyze appointment",
    "checkpoint"
  };

  private final Installation installation;

  private Appointments(Installation installation) {
    this.installation = installation;
  }

  static Appointments insertInto(Installation installation) throws SQLException {
    try (Connection connection = installation.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(INSERT);
    }
    installation.administer("vacuum analyze");
    return new Appointments(installation);
  }

  void reset() throws SQLException {
    installation.administer(RESET);
  }
}
