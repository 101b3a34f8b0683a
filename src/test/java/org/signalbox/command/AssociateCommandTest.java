package org.signalbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.identity.AssociateCommand;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** Associates and their passwords, as an operator manages them. */
class AssociateCommandTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();

  private static final String ANN =
      """
      select a.deleted, a.updatedCount, left(a.password_hash, 9), r.name from associate a
        join userrolelink using (associate_id) join role r using (role_id) where a.login = 'ann'
      """;

  private final Operator operator = new Operator(DATABASE);

  @BeforeEach
  void makeAnn() {
    DATABASE.run(
        """
        truncate associate, role, usergroup, issued_credential cascade;
        insert into usergroup (name) values ('Sales'), ('Support');
        insert into role (name) values ('Salesperson'), ('Read only');
        """);
    operator.type("long enough", "associate", "create", "ann", "Salesperson", "Sales");
    DATABASE.run(
        """
        insert into issued_credential (secret_hash, kind, associate_id, issued, used, expires)
        select sha256('x'), 'ticket', associate_id, now(), now(), now() from associate
        """);
  }

  @Test
  void makesAnAssociateWhoCanLogIn() {
    assertThat(operator.said()).containsExactly("ann can log in now.");
    assertThat(rows(ANN)).containsExactly("f 0 $argon2id Salesperson");
    assertThat(operator.type("long enough", "associate", "create", "ANN", "Read only", "Sales"))
        .isOne();
    assertThat(operator.said()).containsExactly("There is an associate ANN already.");
    assertThat(rows(ANN)).containsExactly("f 0 $argon2id Salesperson");
  }

  @Test
  void tellsWhichRolesAndGroupsThereAre() {
    assertThat(operator.type("long enough", "associate", "create", "bob", "Boss", "Sales")).isOne();
    assertThat(operator.said())
        .containsExactly("There is no role Boss. There are: Read only, Salesperson.");
    assertThat(operator.type("long enough", "associate", "create", "bob", "Read only", "x"))
        .isOne();
    assertThat(operator.said()).containsExactly("There is no group x. There are: Sales, Support.");
  }

  @Test
  void disablingEndsEverySessionAndEnablingBringsNoneBack() {
    assertThat(operator.type("", "associate", "disable", "Ann")).isZero();
    assertThat(rows(ANN)).containsExactly("t 1 $argon2id Salesperson");
    assertThat(rows("select from issued_credential")).isEmpty();

    assertThat(operator.type("", "associate", "enable", "ann")).isZero();
    assertThat(operator.said()).containsExactly("ann is enabled.");
    assertThat(rows(ANN)).containsExactly("f 2 $argon2id Salesperson");
  }

  @Test
  void newPasswordEndsEverySession() {
    String before = rows("select password_hash from associate").get(0);

    assertThat(operator.type("something else", "associate", "password", "ann")).isZero();

    assertThat(operator.said()).containsExactly("ann has a new password.");
    assertThat(rows("select password_hash from associate")).doesNotContain(before).hasSize(1);
    assertThat(rows("select from issued_credential")).isEmpty();
    assertThat(operator.type("short", "associate", "password", "ann")).isOne();
    assertThat(rows(ANN)).containsExactly("f 1 $argon2id Salesperson");
  }

  @Test
  void givesAnotherRole() {
    assertThat(operator.type("", "associate", "role", "ann", "Read only")).isZero();
    assertThat(rows(ANN)).containsExactly("f 0 $argon2id Read only");
    assertThat(operator.type("", "associate", "role", "ann", "Boss")).isOne();
    assertThat(rows(ANN)).containsExactly("f 0 $argon2id Read only");
  }

  @Test
  void listsWhoThereIs() {
    DATABASE.run(
        """
        insert into associate (name, group_idx, is_system) select 'engine', min(usergroup_id), true from usergroup;
        insert into associate (name, group_idx) select 'bob', min(usergroup_id) from usergroup;
        """);
    operator.type("", "associate", "disable", "bob");

    assertThat(operator.type("", "associate", "list")).isZero();
    assertThat(operator.said().stream().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "ann Salesperson Sales can log in",
            "bob - Sales disabled",
            "engine - Sales system user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password bob", "disable bob", "enable bob", "role bob Salesperson"})
  void nobodyIsNamed(String words) {
    Object[] typed = ("associate " + words).split(" ", -1);

    assertThat(operator.type("long enough", typed)).isOne();
    assertThat(operator.said()).containsExactly("There is no associate bob.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"associate", "associate delete ann", "associate create ann"})
  void wrongWordsTellTheUse(String words) {
    Object[] typed = words.split(" ", -1);

    assertThat(operator.type("long enough", typed)).isOne();
    assertThat(operator.said()).isEqualTo(AssociateCommand.USAGE.lines().toList());
  }

  @Test
  void withoutWordsEverythingIsTold() {
    assertThat(operator.type("")).isOne();
    assertThat(operator.said()).isEqualTo(Command.USAGE.lines().toList());
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
