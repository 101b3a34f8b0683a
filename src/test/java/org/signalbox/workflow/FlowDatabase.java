package org.signalbox.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
 * A database that holds, before each test, associate 1 (group 1), associate 2 (group 2), company 1
 * with the persons 1 to 9, and nothing else.
 */
public final class FlowDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String PEOPLE =
      """
      truncate usergroup, role, associate, workflow, person, contact, project, selection, form,
        s_link, s_message, form_submission, ticket, chat_session, sale, workflow_instance,
        workflow_event, audit_entry, outbox restart identity cascade;
      insert into usergroup (usergroup_id, name) values (1, 'One'), (2, 'Two');
      insert into associate (associate_id, name, group_idx) values (1, 'a', 1), (2, 'b', 2);
      insert into contact (contact_id, name) values (1, 'Fjordlys Energi AS');
      insert into person (person_id, contact_id, firstname) select i, 1, 'P' || i from generate_series(1, 9) i;
      insert into project (project_id, name) values (1, 'Harbour'), (2, 'Bridge');
      insert into selection (selection_id, name) values (1, 'Blocked');
      insert into form (form_id, title) values (1, 'Sign up'), (2, 'Order');
      insert into s_link (s_link_id, url) values (1, 'https://a.example'), (2, 'https://b.example');
      """;

  private final Database database = Database.migrated();
  private @Nullable EntityManagerFactory factory;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    factory = Persistence.createEntityManagerFactory("signalbox", database.persistenceProperties());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    run(PEOPLE);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(factory).close();
    database.afterAll(context);
  }

  /** Somebody of group 1 who owns the flows and may do everything with them. */
  public static Caller administrator() {
    return caller(1, Level.DELETE, "flow-administrator");
  }

  /** An employee with the same level on every flow; associate 1 is in group 1, 2 in group 2. */
  public static Caller caller(int associateId, Level level, String... functionRights) {
    List<DataRights.Entry> rights = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      rights.add(new DataRights.Entry("workflow", "", relation, level));
    }
    return new Caller(
        associateId,
        "caller" + associateId,
        associateId,
        Set.of(),
        RoleType.EMPLOYEE,
        false,
        Set.of(functionRights),
        DataRights.of(rights));
  }

  public void run(String sql) {
    database.run(sql);
  }

  /**
   * A stopped flow of associate 1 that everybody sees, with EmailFlowId 1000 + its key and the
   * steps 10 * key + 1 (wait for a link or form), + 2 (follow-up); overwrite columns with {@code
   * set}.
   */
  public void flow(int id, String set) {
    run(
        """
        insert into workflow (workflow_id, name, associate_id, group_id) values (%1$d, 'F', 1, 1);
        insert into email_flow (email_flow_id, workflow_id) values (1000 + %1$d, %1$d);
        insert into workflow_step (workflow_step_id, workflow_id, step_type, settings) values
          (%1$d1, %1$d, 4, '{"waitForTimeout": true}'), (%1$d2, %1$d, 10, '{"title": "Call"}');
        insert into workflow_root_step_link (workflow_id, workflow_step_id, Rank) values
          (%1$d, %1$d1, 1), (%1$d, %1$d2, 2);
        insert into workflow_wait_for_action (workflow_step_id, ActionType, key_id) values
          (%1$d1, 1, 1), (%1$d1, 2, 1);
        """
                .formatted(id)
            + (set.isEmpty()
                ? ""
                : "update workflow set %s where workflow_id = %d".formatted(set, id)));
  }

  /** A run that waits at the first step of the flow for an action; overwrite with {@code set}. */
  public void instance(int id, int workflowId, int personId, String set) {
    run(
        """
        insert into workflow_instance
          (workflow_instance_id, workflow_id, person_id, contact_id, status, current_step, step_level,
           step_started, wait_until)
        values (%1$d, %2$d, %3$d, 1, 2, %2$d1, 1, '2026-11-20T12:00Z', '2026-11-27T12:00Z');
        """
                .formatted(id, workflowId, personId)
            + (set.isEmpty()
                ? ""
                : "update workflow_instance set %s where workflow_instance_id = %d"
                    .formatted(set, id)));
  }

  /** Commits what {@code work} returns from and rolls back what it throws out of. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    return inTransaction(Objects.requireNonNull(factory), work);
  }

  private static <T> T inTransaction(
      EntityManagerFactory factory, Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
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

  /** The statements that {@code work} sends, which is committed. */
  public List<String> statementsOf(Function<EntityManager, ?> work) {
    CountingDataSource counting = new CountingDataSource(database.dataSource());
    Map<String, Object> properties =
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource",
            counting.dataSource());
    try (EntityManagerFactory counted =
        Persistence.createEntityManagerFactory("signalbox", properties)) {
      Object unused = inTransaction(counted, work);
    }
    return List.copyOf(counting.statements());
  }

  /** Rows as text: columns joined by a blank. */
  public List<String> rows(String sql) {
    return Rows.of(database.dataSource(), sql);
  }

  /** The single row as text. */
  public String value(String sql) {
    return String.join("\n", rows(sql));
  }

  /** All that is stored. */
  public List<String> contents() {
    return Contents.of(database.dataSource());
  }

  public Connection connect() throws SQLException {
    return database.connect();
  }
}
