package org.signalbox.call;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
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
import org.signalbox.rights.RoleType;
import org.signalbox.run.Contents;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;
import org.signalbox.wire.SettingSource;

/**
 * An operation whose effect is a new role for each time it is really done, over a real database
 * that holds the associates 1 and 2. Keys live for two hours of a clock that stands still.
 */
final class Naming implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  static final Repeatable<String> OPERATION =
      new Repeatable<>("Naming", text -> "<" + text + ">", text -> text.replaceAll("[<>]", ""));

  private final Database database = Database.migrated();
  private final Repeats repeats =
      new Repeats(
          this::now,
          new CallSettings(SettingSource.of(Map.of("signalbox.idempotency-hours", "2"))));
  private Instant now = Instant.EPOCH;
  private @Nullable EntityManagerFactory factory;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.beforeAll(context);
    factory = Persistence.createEntityManagerFactory("signalbox", database.persistenceProperties());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    now = Instant.parse("2026-11-21T12:00:00Z");
    database.run(
        """
        truncate usergroup, role, associate, idempotency_key restart identity cascade;
        insert into usergroup (usergroup_id, name) values (1, 'One');
        insert into associate (associate_id, name, group_idx) values (1, 'a', 1), (2, 'b', 1);
        """);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(factory).close();
    database.afterAll(context);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Associate 1 calls the operation. */
  Answer<String> call(String key, String request, String name) {
    return once(keyed(1, key, request), OPERATION, naming(name));
  }

  /** Commits what {@code work} returns from and rolls back what it throws out of. */
  Answer<String> once(
      Call call, Repeatable<String> operation, Function<EntityManager, String> work) {
    try (EntityManager entityManager = Objects.requireNonNull(factory).createEntityManager()) {
      entityManager.getTransaction().begin();
      try {
        Answer<String> answer =
            repeats.once(entityManager, call, operation, () -> work.apply(entityManager));
        entityManager.getTransaction().commit();
        return answer;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      }
    }
  }

  /** The effect of the operation. */
  static Function<EntityManager, String> naming(String name) {
    return entityManager -> {
      insert(entityManager, name);
      return name;
    };
  }

  static void insert(EntityManager entityManager, String name) {
    entityManager
        .createNativeQuery("insert into role (role_id, name) select 1 + count(*), ?1 from role")
        .setParameter(1, name)
        .executeUpdate();
  }

  static Call keyed(int associateId, String key, String request) {
    return new Call(caller(associateId), false, RepeatKey.of(List.of(key), () -> request));
  }

  static Call dryRun() {
    return Call.of(caller(1)).asDryRun();
  }

  /** The names of the effects there are. */
  List<String> done() {
    return rows("select name from role order by role_id");
  }

  List<String> rows(String sql) {
    return Rows.of(database.dataSource(), sql);
  }

  List<String> contents() {
    return Contents.of(database.dataSource());
  }

  void run(String sql) {
    database.run(sql);
  }

  private Instant now() {
    return now;
  }

  private static Caller caller(int associateId) {
    return new Caller(
        associateId,
        "caller" + associateId,
        1,
        Set.of(),
        RoleType.EMPLOYEE,
        false,
        Set.of(),
        DataRights.of(List.of()));
  }
}
