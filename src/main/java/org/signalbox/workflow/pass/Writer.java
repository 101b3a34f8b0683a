package org.signalbox.workflow.pass;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Sends the set-based statements of one batch; without rows none. */
final class Writer {

  /** Who writes: the engine, which is no associate. */
  static final int ENGINE = 0;

  private final EntityManager entityManager;
  private final Instant now;
  private final ZoneId zone;

  Writer(EntityManager entityManager, Instant now, ZoneId zone) {
    this.entityManager = entityManager;
    this.now = now;
    this.zone = zone;
  }

  Instant now() {
    return now;
  }

  /** The zone of flows without one of their own. */
  ZoneId zone() {
    return zone;
  }

  EntityManager entityManager() {
    return entityManager;
  }

  /** {@code ?1} of the statement are the rows, 2 is now, 3 the engine, as far as it asks. */
  void write(String sql, List<Row> rows) {
    if (!rows.isEmpty()) {
      query(sql, rows).executeUpdate();
    }
  }

  /** The same for a statement that gives rows. */
  List<?> read(String sql, List<Row> rows) {
    return rows.isEmpty() ? List.of() : query(sql, rows).getResultList();
  }

  private Query query(String sql, List<Row> rows) {
    Query query = entityManager.createNativeQuery(sql).setParameter(1, Row.json(rows));
    if (sql.contains("?2")) {
      query.setParameter(2, now.toString());
    }
    if (sql.contains("?3")) {
      query.setParameter(3, ENGINE);
    }
    return query;
  }
}
