package org.signalbox.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.run.Database;

class AdministratorCommandTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();
  @RegisterExtension static final Database DEMO = Database.withDemoData();
  @RegisterExtension static final Database IN_USE = Database.withDemoData();

  private static final String RIGHTS =
      """
      select concat_ws(' ', table_name, field_name, relationToOwner, crud) from dataright
        join role using (role_id) where role.name = 'Administrator' order by 1
      """;
  private static final String FUNCTIONS =
      """
      select concat_ws(' ', code, functionright.name) from functionrightrolelink
        join functionright using (functionright_id) join role using (role_id)
        where role.name = 'Administrator' order by 1
      """;
  private static final String ACCOUNTS =
      """
      select concat_ws(' ', a.name, r.name, g.name, a.deleted, a.updatedCount) from associate a
        join userrolelink using (associate_id) join role r using (role_id)
        join usergroup g on g.usergroup_id = a.group_idx order by a.name
      """;

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void forgetEverybody() {
    DATABASE.run("truncate associate, role, usergroup, functionright cascade");
  }

  @Test
  void makesAnAccountThatCanLogIn() {
    assertThat(run("Boss", "long enough")).isZero();

    assertThat(said()).isEqualTo("Boss can log in now, as an administrator.");
    assertThat(rows(DATABASE, ACCOUNTS)).containsExactly("Boss Administrator Administration f 0");
    assertThat(PasswordHash.matches("long enough", hash("boss"))).isTrue();
  }

  @Test
  void givesTheRightsOfTheDemoAdministrator() {
    run("boss", "long enough");

    assertThat(rows(DATABASE, RIGHTS)).isEqualTo(rows(DEMO, RIGHTS)).isNotEmpty();
    assertThat(rows(DATABASE, FUNCTIONS)).isEqualTo(rows(DEMO, FUNCTIONS)).isNotEmpty();
  }

  @Test
  void repeatedItResetsPasswordAndDeletion() {
    run("boss", "long enough");
    DATABASE.run("update associate set deleted = true");

    assertThat(run("BOSS", "something else")).isZero();

    assertThat(rows(DATABASE, ACCOUNTS)).containsExactly("boss Administrator Administration f 1");
    assertThat(PasswordHash.matches("something else", hash("boss"))).isTrue();
    assertThat(PasswordHash.matches("long enough", hash("boss"))).isFalse();
  }

  @Test
  void keepsWhatTheRoleAlreadyHas() {
    IN_USE.run("insert into usergroup (usergroup_id, name) values (9999, 'Administration')");
    IN_USE.run("delete from dataright where table_name = 'sale' and role_id = 1");
    IN_USE.run("update dataright set crud = 'R' where table_name = 'person' and role_id = 1");

    run(environment(IN_USE), "ro", "long enough");

    assertThat(said()).isEqualTo("ro can log in now, as an administrator.");
    assertThat(rows(IN_USE, RIGHTS)).contains("person  0 R", "sale  0 CRUD");
    assertThat(rows(IN_USE, ACCOUNTS)).contains("ro Administrator Sales f 1");
  }

  @Test
  void anotherAssociatesNameIsRefused() {
    DATABASE.run(
        """
        insert into usergroup (usergroup_id, name) values (1000, 'Sales');
        insert into associate (name, userName, group_idx) values ('partner', 'p@nordlys.example', 1000);
        """);

    assertThat(run("partner", "long enough")).isOne();

    assertThat(said())
        .isEqualTo(
            "The account could not be made: an associate of that name logs in by another one.");
  }

  @Test
  void manyAtOnceGetInEachOthersWayNowhere() {
    List<Integer> codes =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> run("boss" + i % 4, "long enough"))
            .toList();

    assertThat(Set.copyOf(codes)).containsExactly(0);
    assertThat(rows(DATABASE, ACCOUNTS)).hasSize(4);
    assertThat(rows(DATABASE, "select name from role")).containsExactly("Administrator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "1234567", "with\u0000control", "wh\uFFFDt was typed"})
  void passwordThatIsShortOrCannotBeTypedIsRefused(String password) {
    assertThat(run("boss", password)).isOne();

    assertThat(said())
        .isEqualTo(
            "The password needs at least 8 characters, and no control characters among them.");
    assertThat(rows(DATABASE, ACCOUNTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a\nb"})
  void nameThatBasicCannotCarryIsRefused(String login) {
    assertThat(run(login, "long enough")).isOne();

    assertThat(said()).isEqualTo("A login name has no colon and no control characters.");
  }

  @Test
  void withoutExactlyOneNameItTellsItsUse() {
    for (String[] arguments : new String[][] {{}, {" "}, {"a", "b"}}) {
      messages.reset();
      assertThat(run(environment(DATABASE), arguments, "long enough")).isOne();
      assertThat(said()).isEqualTo("To make an administrator, " + AdministratorCommand.USAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "jdbc:other://db/signalbox?password=hush",
        "jdbc:postgresql:signalbox:hush@localhost",
        "jdbc:postgresql://signalbox:hush@localhost:x/signalbox",
        "jdbc:postgresql://127.0.0.1:1/signalbox?user=signalbox&password=hush",
      })
  void wrongUrlIsOneSentenceWithoutSecrets(String url) {
    Map<String, String> environment =
        Map.of("SIGNALBOX_DB_URL", url, "SIGNALBOX_DB_PASSWORD", "hush");

    assertThat(run(environment, "boss", "long enough")).isOne();

    assertThat(said())
        .isEqualTo(
            "The account could not be made: SIGNALBOX_DB_URL names no PostgreSQL that answers.");
  }

  @Test
  void wrongPasswordOfTheDatabaseIsOneSentenceWithoutSecrets() {
    Map<String, String> environment =
        Map.of(
            "SIGNALBOX_DB_URL", DATABASE.url(),
            "SIGNALBOX_DB_USER", "signalbox",
            "SIGNALBOX_DB_PASSWORD", "hush");

    assertThat(run(environment, "boss", "long enough")).isOne();

    assertThat(said()).contains("password authentication failed").doesNotContain("hush");
  }

  @Test
  void databaseWithoutTablesIsNamed() {
    Map<String, String> environment =
        Map.of(
            "SIGNALBOX_DB_URL", DATABASE.url().replaceAll("/[^/]*$", "/template1"),
            "SIGNALBOX_DB_USER", DATABASE.user(),
            "SIGNALBOX_DB_PASSWORD", DATABASE.password());

    assertThat(run(environment, "boss", "long enough")).isOne();

    assertThat(said())
        .isEqualTo(
            "The account could not be made:"
                + " the database has no tables yet; deploy the application first.");
  }

  private int run(String login, String password) {
    return run(environment(DATABASE), login, password);
  }

  private int run(Map<String, String> environment, String login, String password) {
    return run(environment, new String[] {login}, password);
  }

  private int run(Map<String, String> environment, String[] arguments, String password) {
    return AdministratorCommand.run(
        arguments, environment, () -> password, new PrintStream(messages, true, UTF_8));
  }

  private String said() {
    return messages.toString(UTF_8).strip();
  }

  private static Map<String, String> environment(Database database) {
    return Map.of(
        "SIGNALBOX_DB_URL", database.url(),
        "SIGNALBOX_DB_USER", database.user(),
        "SIGNALBOX_DB_PASSWORD", database.password());
  }

  private static String hash(String login) {
    return rows(DATABASE, "select password_hash from associate where login = '" + login + "'")
        .get(0);
  }

  private static List<String> rows(Database database, String query) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }
}
