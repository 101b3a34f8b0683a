package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.RoleType;
import org.signalbox.run.Contents;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;
import org.signalbox.wire.SettingSource;

/** An operation that names a new role for each time it is really done. */
@Timeout(60)
class RepeatsTest {

  private static final Operation<String> NAMING =
      new Operation<>("Naming", text -> "<" + text + ">", text -> text.replaceAll("[<>]", ""));

  private static final Operation<String> OTHER =
      new Operation<>("Other", text -> text, text -> text);

  @RegisterExtension static final Database DATABASE = Database.migrated();

  private static @Nullable EntityManagerFactory factory;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Repeats repeats =
      new Repeats(
          () -> now,
          new CallSettings(SettingSource.of(Map.of("signalbox.idempotency-hours", "2"))));

  @BeforeAll
  static void connect() {
    factory = Persistence.createEntityManagerFactory("signalbox", DATABASE.persistenceProperties());
  }

  @BeforeEach
  void startWithTwoAssociates() {
    DATABASE.run(
        """
        truncate usergroup, role, associate, idempotency_key restart identity cascade;
        insert into usergroup (usergroup_id, name) values (1, 'One');
        insert into associate (associate_id, name, group_idx) values (1, 'a', 1), (2, 'b', 1);
        """);
  }

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @AfterAll
  static void close() {
    Objects.requireNonNull(factory).close();
  }

  @Test
  void repeatIsAnsweredAsTheFirstAndDoesNothing() {
    assertThat(call("k", "request", "first")).isEqualTo(new Answer<>("first", false, false));
    assertThat(call("k", "request", "second")).isEqualTo(new Answer<>("first", true, false));
    assertThat(call("k", "request", "third")).isEqualTo(new Answer<>("first", true, false));
    assertThat(done()).containsExactly("first");
  }

  @Test
  void sameKeyForAnotherRequestIsRefusedAndChangesNothing() {
    call("k", "request", "first");

    assertThatThrownBy(() -> call("k", "other", "second")).isInstanceOf(KeyMismatch.class);
    assertThat(call("k", "request", "third").result()).isEqualTo("first");
    assertThat(done()).containsExactly("first");
  }

  @Test
  void keysAreTheCallersOwnWithinOneOperation() {
    call("k", "request", "first");
    Call another = new Call(caller(2), false, Optional.of(new RepeatKey("k", hash("other"))));

    assertThat(once(another, NAMING, naming("second")).replayed()).isFalse();
    assertThat(once(keyed("k", "other"), OTHER, naming("third")).replayed()).isFalse();
    assertThat(call("K", "other", "fourth").replayed()).isFalse();
    assertThat(done()).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void callThatFailsLeavesItsKeyFree() {
    assertThatThrownBy(
            () ->
                once(
                    keyed("k", "request"),
                    NAMING,
                    entityManager -> {
                      insert(entityManager, "lost");
                      throw new IllegalStateException("crash");
                    }))
        .hasMessage("crash");

    assertThat(rows("select 1 from idempotency_key")).isEmpty();
    assertThat(call("k", "another request", "second").replayed()).isFalse();
    assertThat(done()).containsExactly("second");
  }

  @Test
  void keyMayBeUsedAnewWhenItsTimeIsOver() {
    call("k", "request", "first");
    now = now.plus(Duration.ofHours(2)).minusNanos(1000);
    assertThat(call("k", "request", "second").replayed()).isTrue();

    now = now.plusNanos(1000);
    assertThat(call("k", "other", "third")).isEqualTo(new Answer<>("third", false, false));
    assertThat(call("k", "other", "fourth")).isEqualTo(new Answer<>("third", true, false));
    assertThatThrownBy(() -> call("k", "request", "fifth")).isInstanceOf(KeyMismatch.class);
    assertThat(done()).containsExactly("first", "third");
  }

  @Test
  void keysLongExpiredAreClearedAFewWithEachThatIsUsed() {
    for (int i = 0; i < 25; i++) {
      call("old" + i, "request", "old" + i);
    }
    now = now.plus(Duration.ofHours(3).plusSeconds(1));
    call("alive", "request", "alive");
    assertThat(rows("select count(*) from idempotency_key")).containsExactly("16");
    call("alive", "request", "alive");
    call("b", "request", "b");
    call("c", "request", "c");

    assertThat(rows("select key from idempotency_key order by 1"))
        .containsExactly("alive", "b", "c");
  }

  @Test
  void equalCallsAtTheSameTimeAreOne() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Future<Answer<String>>> answers = new ArrayList<>();
    answers.add(threads.submit(() -> held("first", underWay, goOn)));
    underWay.await();
    for (int i = 0; i < 7; i++) {
      answers.add(threads.submit(() -> call("k", "request", "repeat")));
    }
    awaitWaiters(7);
    goOn.countDown();

    int replayed = 0;
    for (Future<Answer<String>> answer : answers) {
      assertThat(answer.get().result()).isEqualTo("first");
      replayed += answer.get().replayed() ? 1 : 0;
    }
    assertThat(replayed).isEqualTo(7);
    assertThat(done()).containsExactly("first");
  }

  @Test
  void whenTheFirstFailsOneOfThoseWhoWaitIsDoneInstead() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Answer<String>> first = threads.submit(() -> held("crash", underWay, goOn));
    underWay.await();
    List<Future<Answer<String>>> repeatsOfIt =
        Stream.of("b", "c").map(name -> threads.submit(() -> call("k", "request", name))).toList();
    awaitWaiters(2);
    goOn.countDown();

    assertThatThrownBy(first::get).hasRootCauseMessage("crash");
    Answer<String> one = repeatsOfIt.get(0).get();
    Answer<String> two = repeatsOfIt.get(1).get();
    assertThat(done()).containsExactly(one.result()).containsExactly(two.result());
    assertThat(List.of(one.replayed(), two.replayed())).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefusedWhenTheFirstIsDone() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Answer<String>> first = threads.submit(() -> held("first", underWay, goOn));
    underWay.await();
    Future<Answer<String>> other = threads.submit(() -> call("k", "other", "other"));
    awaitWaiters(1);
    goOn.countDown();

    assertThat(first.get().result()).isEqualTo("first");
    assertThatThrownBy(other::get).hasCauseInstanceOf(KeyMismatch.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into role (role_id, name) values (7, 'x')",
        "update associate set name = 'x'",
        "delete from associate",
        "select cast(nextval('audit_entry_id_seq') as text)",
        "select name from associate for no key update",
        "select name from associate for key share",
      })
  void theDatabaseRefusesWhateverADryRunWrites(String statement) {
    List<String> before = contents();

    assertThatThrownBy(
            () ->
                once(
                    Call.of(caller(1)).asDryRun(),
                    NAMING,
                    entityManager -> run(entityManager, statement)))
        .satisfies(refused -> assertThat(sqlState(refused)).isEqualTo("25006"));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void dryRunSeesOneStateOfTheDatabase() {
    Answer<String> answer =
        once(
            Call.of(caller(1)).asDryRun(),
            NAMING,
            entityManager -> {
              String before =
                  run(entityManager, "select name from associate where associate_id = 2");
              DATABASE.run("update associate set name = 'changed' where associate_id = 2");
              return before
                  + run(entityManager, "select name from associate where associate_id = 2");
            });

    assertThat(answer).isEqualTo(new Answer<>("bb", false, true));
  }

  @Test
  void dryRunLooksAtNoKeyAndKeepsNone() {
    call("k", "request", "first");
    List<String> before = contents();
    Call dry = new Call(caller(1), true, keyed("k", "other").key());

    assertThat(once(dry, NAMING, entityManager -> "would"))
        .isEqualTo(new Answer<>("would", false, true));
    assertThat(contents()).isEqualTo(before);
  }

  private Answer<String> call(String key, String request, String name) {
    return once(keyed(key, request), NAMING, naming(name));
  }

  /** The call with key k, which after its effect waits for {@code goOn}. */
  private Answer<String> held(String name, CountDownLatch underWay, CountDownLatch goOn) {
    return once(
        keyed("k", "request"),
        NAMING,
        entityManager -> {
          insert(entityManager, name);
          underWay.countDown();
          try {
            goOn.await();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          if (name.equals("crash")) {
            throw new IllegalStateException("crash");
          }
          return name;
        });
  }

  /** Commits what {@code work} returns from and rolls back what it throws out of. */
  private Answer<String> once(
      Call call, Operation<String> operation, Function<EntityManager, String> work) {
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

  private static Function<EntityManager, String> naming(String name) {
    return entityManager -> {
      insert(entityManager, name);
      return name;
    };
  }

  private static void insert(EntityManager entityManager, String name) {
    entityManager
        .createNativeQuery("insert into role (role_id, name) select 1 + count(*), ?1 from role")
        .setParameter(1, name)
        .executeUpdate();
  }

  private static String run(EntityManager entityManager, String statement) {
    return statement.startsWith("select")
        ? entityManager.createNativeQuery(statement).getResultList().get(0).toString()
        : String.valueOf(entityManager.createNativeQuery(statement).executeUpdate());
  }

  private static Call keyed(String key, String request) {
    return new Call(caller(1), false, Optional.of(new RepeatKey(key, hash(request))));
  }

  private static String hash(String request) {
    return RepeatKey.of(List.of("any"), () -> request).orElseThrow().requestHash();
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

  private static List<String> done() {
    return rows("select name from role order by role_id");
  }

  private static List<String> rows(String sql) {
    return Rows.of(DATABASE.dataSource(), sql);
  }

  private static List<String> contents() {
    return Contents.of(DATABASE.dataSource());
  }

  private static void awaitWaiters(int count) {
    String sql =
        "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    while (!rows(sql).equals(List.of(String.valueOf(count)))) {
      Thread.onSpinWait();
    }
  }

  private static @Nullable String sqlState(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .findFirst()
        .orElse(null);
  }
}
