package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.rights.Access;
import org.signalbox.rights.Caller;
import org.signalbox.rights.Level;
import org.signalbox.rights.RoleType;
import org.signalbox.rights.Row;
import org.signalbox.rights.RowOwner;
import org.signalbox.rights.Sentry;
import org.signalbox.rights.Visibility;
import org.signalbox.run.Database;

class AccountsTest {

  @RegisterExtension static final Database DATABASE = Database.withDemoData();

  private static EntityManagerFactory factory;

  @BeforeAll
  static void open() {
    factory = Persistence.createEntityManagerFactory("signalbox", DATABASE.persistenceProperties());
  }

  @AfterAll
  static void close() {
    factory.close();
  }

  @Test
  void knowsEverythingAboutAnAssociate() {
    Account account = find("tje0").orElseThrow();
    Caller caller = account.caller();

    assertThat(caller.associateId()).isEqualTo(1);
    assertThat(caller.name()).isEqualTo("tje0");
    assertThat(caller.primaryGroup()).isEqualTo(1);
    assertThat(caller.extraGroups()).containsExactlyInAnyOrder(1000, 1001, 1002, 1003);
    assertThat(caller.roleType()).isEqualTo(RoleType.EMPLOYEE);
    assertThat(caller.system()).isFalse();
    assertThat(caller.functionRights())
        .containsExactlyInAnyOrder(
            "flow-administrator", "edit-flow-content", "send-event", "import-data");
    assertThat(PasswordHash.matches("Tje0", account.passwordHash())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingrid", "INGRID", "InGrid"})
  void loginNameMatchesInAnyCase(String login) {
    assertThat(find(login)).map(found -> found.caller().associateId()).contains(1000);
  }

  @Test
  void userNameIsTheLoginNameWhereThereIsOne() {
    DATABASE.run("update associate set password_hash = 'x' where name = 'partner'");

    assertThat(find("Partner@Nordlys.example")).isPresent();
    assertThat(find("partner")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", " ingrid", "knut", "' or 1=1 --", "ingrid%"})
  void otherNamesFindNobody(String login) {
    assertThat(find(login)).isEmpty();
  }

  @Test
  void namesBeyondAsciiAreFoundAsTheyAreWritten() {
    DATABASE.run(
        """
        insert into associate (associate_id, name, group_idx, password_hash) values (77, 'Åse', 1, 'x');
        insert into userrolelink (associate_id, role_id) values (77, 3);
        """);

    assertThat(find("Åse")).isPresent();
  }

  @Test
  void rightsAreThoseOfTheRole() {
    DATABASE.run(
        """
        insert into role (role_id, name, roleType) values (70, 'Half', 1);
        insert into dataright (role_id, table_name, field_name, relationToOwner, crud) values
          (70, 'sale', '', 4, 'CRU'), (70, 'sale', 'amount', 4, 'R'), (70, 'contact', '', 4, '');
        insert into associate (associate_id, name, group_idx, password_hash) values (70, 'half', 2, 'x');
        insert into userrolelink (associate_id, role_id) values (70, 70);
        """);
    Caller half = find("half").orElseThrow().caller();

    assertThat(half.roleType()).isEqualTo(RoleType.EXTERNAL);
    assertThat(half.functionRights()).isEmpty();
    assertThat(half.extraGroups()).isEmpty();
    assertThat(access(half, "sale").level()).isEqualTo(Level.UPDATE);
    assertThat(access(half, "sale").allows(Level.UPDATE, "amount")).isFalse();
    assertThat(access(half, "contact").level()).isEqualTo(Level.NONE);
    assertThat(access(half, "person").level()).isEqualTo(Level.NONE);
  }

  @Test
  void onlyValidMembershipsCount() {
    DATABASE.run(
        """
        insert into associate (associate_id, name, group_idx, password_hash) values (71, 'member', 2, 'x');
        insert into userrolelink (associate_id, role_id) values (71, 3);
        insert into usergrouplink (assoc_id, usergroup_id, validFrom, validTo) values
          (71, 1, null, null), (71, 2, null, null),
          (71, 1000, now() - interval '1 day', now() + interval '1 day'),
          (71, 1001, now() + interval '1 day', null), (71, 1002, null, now() - interval '1 day');
        """);

    assertThat(find("member").orElseThrow().caller().extraGroups())
        .containsExactlyInAnyOrder(1, 1000);
  }

  @Test
  void takenRightsAndDeletedAssociatesAreGoneWithTheNextCall() {
    DATABASE.run(
        """
        insert into associate (associate_id, name, group_idx, password_hash) values (72, 'leaver', 2, 'x');
        insert into userrolelink (associate_id, role_id) values (72, 1);
        """);
    assertThat(find("leaver").orElseThrow().caller().holds("send-event")).isTrue();

    DATABASE.run("update userrolelink set role_id = 3 where associate_id = 72");
    assertThat(find("leaver").orElseThrow().caller().holds("send-event")).isFalse();

    DATABASE.run("update associate set deleted = true where associate_id = 72");
    assertThat(find("leaver")).isEmpty();
  }

  @Test
  void eMailAddressIsANameWhereOneAssociateHasIt() {
    DATABASE.run(
        """
        insert into person (person_id, email) values (80, 'Kari@one.example'), (81, 'two@two.example'),
          (82, 'two@two.example'), (83, 'left@one.example'), (84, 'left@one.example');
        insert into associate (associate_id, name, group_idx, password_hash, person_id, deleted) values
          (80, 'kari', 2, 'x', 80, false), (81, 'two-a', 2, 'x', 81, false), (82, 'two-b', 2, 'x', 82, false),
          (83, 'stays', 2, 'x', 83, false), (84, 'left', 2, 'x', 84, true),
          (85, 'two@two.example', 2, 'x', null, false);
        insert into userrolelink (associate_id, role_id) select id, 3 from generate_series(80, 85) id;
        """);

    assertThat(find("kari@ONE.example")).map(found -> found.caller().name()).contains("kari");
    assertThat(find("left@one.example")).map(found -> found.caller().name()).contains("stays");
    assertThat(find("two@two.example"))
        .map(found -> found.caller().name())
        .contains("two@two.example");
    DATABASE.run("delete from userrolelink where associate_id = 85");
    DATABASE.run("delete from associate where associate_id = 85");
    assertThat(find("two@two.example")).isEmpty();
  }

  @Test
  void providerNamesAnybodyButSystemUsers() {
    DATABASE.run(
        """
        insert into associate (associate_id, name, group_idx) values (90, 'sso-only', 2);
        insert into userrolelink (associate_id, role_id) values (90, 3), (1009, 3)
        on conflict do nothing;
        """);

    assertThat(named("SSO-Only")).map(Caller::associateId).contains(90);
    assertThat(find("sso-only")).isEmpty();
    assertThat(named("flowengine")).isEmpty();
    assertThat(named("nobody")).isEmpty();
  }

  private static Access access(Caller caller, String table) {
    Row row = new Row(table, 1, new RowOwner(1, Set.of(1)), Visibility.ALL, Level.DELETE);
    return Sentry.access(caller, row);
  }

  private static Optional<Account> find(String login) {
    return ask(accounts -> accounts.find(login));
  }

  private static Optional<Caller> named(String login) {
    return ask(accounts -> accounts.named(login));
  }

  private static <T> T ask(Function<Accounts, T> question) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      Accounts accounts = new Accounts();
      accounts.entityManager = entityManager;
      return question.apply(accounts);
    }
  }
}
