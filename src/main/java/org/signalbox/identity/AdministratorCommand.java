package org.signalbox.identity;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/**
 * The command that makes an administrator, for a server that has no account yet (decision 22) or
 * whose administrators forgot their passwords.
 *
 * <p>It speaks to the database alone, named by the same variables as the data source, and reads the
 * password from the console or from standard input, never from its arguments.
 */
public final class AdministratorCommand {

  static final String USAGE =
      "unpack the WAR, set SIGNALBOX_DB_URL, SIGNALBOX_DB_USER and SIGNALBOX_DB_PASSWORD, and type:"
          + " java -cp 'WEB-INF/classes:WEB-INF/lib/*' "
          + AdministratorCommand.class.getName()
          + " LOGIN-NAME";

  /** Role, matrix, function rights, group and associate, each only where it is missing. */
  private static final String CREATE =
      """
      with kind as (
        insert into role (name, roleType) values ('Administrator', 0)
        on conflict (name) do update set name = excluded.name returning role_id),
      matrix as (
        insert into dataright (role_id, table_name, relationToOwner, crud)
        select role_id, table_name, relation, 'CRUD' from kind,
          unnest(array['appointment', 'sale', 'workflow', 'selection', 'project', 'contact',
            'person']) table_name, generate_series(0, 3) relation
        on conflict do nothing),
      function as (
        insert into functionright (code, name) values
          ('flow-administrator', 'Flow administrator'),
          ('edit-flow-content', 'Can edit flow content'),
          ('send-event', 'Can signal workflow events'),
          ('import-data', 'Can import and export data')
        on conflict (code) do update set code = excluded.code returning functionright_id),
      functions as (
        insert into functionrightrolelink (role_id, functionright_id)
        select role_id, functionright_id from kind, function on conflict do nothing),
      home as (
        insert into usergroup (name) values ('Administration')
        on conflict (name) do update set name = excluded.name returning usergroup_id),
      administrator as (
        insert into associate (name, password_hash, group_idx)
        select ?, ?, usergroup_id from home
        on conflict (login) do update
          set password_hash = excluded.password_hash, deleted = false,
            updated = now(), updatedCount = associate.updatedCount + 1
        returning associate_id)
      insert into userrolelink (associate_id, role_id)
      select associate_id, role_id from administrator, kind
      on conflict (associate_id) do update set role_id = excluded.role_id
      """;

  private AdministratorCommand() {}

  public static void main(String[] arguments) {
    LogManager.getLogManager()
        .reset(); // the driver logs a URL that it cannot read, secrets and all
    System.exit(run(arguments, System.getenv(), TypedPassword::read, System.err));
  }

  /** Returns the exit code: 0 when the account is there, 1 when not, with one sentence why. */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      Supplier<String> password,
      PrintStream messages) {
    if (arguments.length != 1 || arguments[0].isBlank()) {
      messages.println("To make an administrator, " + USAGE);
      return 1;
    }
    String login = arguments[0].strip();
    Optional<String> complaint = TypedPassword.complaintOfLogin(login);
    if (complaint.isPresent()) {
      messages.println(complaint.get());
      return 1;
    }
    String secret = password.get();
    complaint = TypedPassword.complaint(secret);
    if (complaint.isPresent()) {
      messages.println(complaint.get());
      return 1;
    }
    return create(login, secret, environment, messages);
  }

  private static int create(
      String login, String password, Map<String, String> environment, PrintStream messages) {
    try (Connection connection = OperatorDatabase.connect(environment);
        PreparedStatement create = connection.prepareStatement(CREATE)) {
      create.setString(1, login);
      create.setString(2, PasswordHash.of(password));
      create.executeUpdate();
      messages.println(login + " can log in now, as an administrator.");
      return 0;
    } catch (SQLException failed) {
      messages.println("The account could not be made: " + OperatorDatabase.reason(failed));
      return 1;
    }
  }
}
