package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;
import org.signalbox.run.Contents;
import org.signalbox.run.CountingDataSource;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/**
 * The operation outside a container, over a real database that is empty before each test but for
 * associate 1 (group 1, role 1), associate 2 (group 2, role 2) and associate 3 (group 1, role 2).
 */
public final class Crm implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String PEOPLE =
      """
      truncate usergroup, role, associate, appointment, document, sale, salehist, visiblefor, task,
        right_override, usergrouplink, userrolelink, audit_entry, outbox, contact, person, project cascade;
      insert into usergroup (usergroup_id, name) values (1, 'One'), (2, 'Two'), (3, 'Three');
      insert into role (role_id, name) values (1, 'First'), (2, 'Second');
      insert into associate (associate_id, name, group_idx) values (1, 'a', 1), (2, 'b', 2), (3, 'c', 1);
      insert into userrolelink (associate_id, role_id) values (1, 1), (2, 2), (3, 2);
      insert into task (task_id, name, record_type) values (1, 'Meeting', 1), (6, 'To-do', 6);
      """;

  private final Database database = Database.migrated();
  private @Nullable CountingDataSource counting;
  private @Nullable EntityManagerFactory factory;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    counting = new CountingDataSource(database.dataSource());
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.nonJtaDataSource", counting.dataSource());
    factory = Persistence.createEntityManagerFactory("signalbox", properties);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    run(PEOPLE);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (factory != null) {
      factory.close();
    }
    database.afterAll(context);
  }

  /** An employee with full rights on both tables, whoever owns the row. */
  public static Caller caller(int associateId, int group, Integer... extraGroups) {
    return caller(associateId, group, everything(), extraGroups);
  }

  public static Caller caller(
      int associateId, int group, List<DataRights.Entry> rights, Integer... extraGroups) {
    return new Caller(
        associateId,
        "caller" + associateId,
        group,
        Set.of(extraGroups),
        RoleType.EMPLOYEE,
        false,
        Set.of(),
        DataRights.of(rights));
  }

  public static List<DataRights.Entry> everything() {
    List<DataRights.Entry> rights = new ArrayList<>();
    for (String table : List.of("appointment", "sale", "contact", "person", "project")) {
      for (Relation relation : Relation.values()) {
        rights.add(new DataRights.Entry(table, "", relation, Level.DELETE));
      }
    }
    return rights;
  }

  public void run(String sql) {
    database.run(sql);
  }

  /** A plain appointment of associate 1 that everybody sees; overwrite columns with {@code set}. */
  public void appointment(int id, String set) {
    run(
        "insert into appointment (appointment_id, associate_id, group_idx, type, task_idx, activeDate)"
            + " values (%1$d, 1, 1, 1, 1, timestamptz '2026-12-01 09:00Z');".formatted(id)
            + "insert into visiblefor (table_name, record_id, forAll)"
            + " values ('appointment', %d, true);".formatted(id)
            + (set.isEmpty() ? "" : update("appointment", id, set)));
  }

  public void sale(int id, String set) {
    run(
        "insert into sale (sale_id, associate_id, group_idx) values (%d, 1, 1);".formatted(id)
            + "insert into visiblefor (table_name, record_id, forAll)"
            + " values ('sale', %d, true);".formatted(id)
            + (set.isEmpty() ? "" : update("sale", id, set)));
  }

  /** A document and its appointment row. */
  public void document(int id, int appointmentId) {
    appointment(appointmentId, "");
    run(
        "update appointment set type = 4, document_id = %1$d where appointment_id = %2$d;"
                .formatted(id, appointmentId)
            + "insert into document (document_id, appointment_id, name) values (%1$d, %2$d, 'x')"
                .formatted(id, appointmentId));
  }

  private static String update(String table, int id, String set) {
    return "update %1$s set %3$s where %1$s_id = %2$d".formatted(table, id, set);
  }

  ActivityStatusResult set(ActivityStatus status, String... identifiers) {
    return set(caller(1, 1), status, identifiers);
  }

  ActivityStatusResult set(Caller caller, ActivityStatus status, String... identifiers) {
    return inTransaction(
        operation ->
            operation.set(Call.of(caller), Arrays.asList(identifiers), status, false).result());
  }

  ActivityStatusResult setStrictly(ActivityStatus status, String... identifiers) {
    return inTransaction(
        operation ->
            operation
                .set(Call.of(caller(1, 1)), Arrays.asList(identifiers), status, true)
                .result());
  }

  /** Commits what {@code work} returns from and rolls back what it throws out of. */
  <T> T inTransaction(Function<SetActivityStatus, T> work) {
    return inNewTransaction(entityManager -> work.apply(operation(entityManager)));
  }

  ToggleResult toggle(Toggle operation, String... identifiers) {
    return toggle(caller(1, 1), operation, identifiers);
  }

  ToggleResult toggle(Caller caller, Toggle operation, String... identifiers) {
    return toggle(Call.of(caller), operation, false, identifiers).result();
  }

  Answer<ToggleResult> toggle(Call call, Toggle operation, boolean strict, String... identifiers) {
    return inNewTransaction(
        entityManager -> {
          ToggleActivities toggling = new ToggleActivities(InstantSource.fixed(NOW), new Repeats());
          toggling.entityManager = entityManager;
          return toggling.toggle(call, operation, Arrays.asList(identifiers), strict);
        });
  }

  public <T> T inNewTransaction(Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory().createEntityManager()) {
      entityManager.getTransaction().begin();
      try {
        T result = work.apply(entityManager);
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      }
    }
  }

  private static SetActivityStatus operation(EntityManager entityManager) {
    InstantSource clock = InstantSource.fixed(NOW);
    SetActivityStatus operation = new SetActivityStatus(clock, new Repeats());
    operation.entityManager = entityManager;
    return operation;
  }

  /** The statements that {@code work} sends. */
  List<String> statementsOf(Runnable work) {
    List<String> all = counting().statements();
    all.clear();
    work.run();
    return List.copyOf(all);
  }

  /** Rows as text: columns joined by a blank. */
  public List<String> rows(String sql) {
    return Rows.of(database.dataSource(), sql);
  }

  /** The single value of a single row. */
  public String value(String sql) {
    return String.join("\n", rows(sql));
  }

  /** All that is stored. */
  List<String> contents() {
    return Contents.of(database.dataSource());
  }

  public void assertNothingWritten() {
    assertThat(
            value(
                """
                select (select coalesce(sum(updatedCount), 0) from appointment)
                  + (select coalesce(sum(updatedCount), 0) from sale)
                  + (select count(*) from salehist)
                  + (select count(*) from audit_entry)
                  + (select count(*) from outbox)
                """))
        .isEqualTo("0");
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  private EntityManagerFactory factory() {
    return Objects.requireNonNull(factory);
  }

  private CountingDataSource counting() {
    return Objects.requireNonNull(counting);
  }
}
