package org.signalbox.identity;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes associates, lets them log in or not, and gives them roles, for an operator at a console. A
 * new password, and being disabled, ends every ticket, token and session.
 */
public final class AssociateCommand {

  public static final String USAGE =
      """
      associate list
      associate create LOGIN ROLE GROUP
      associate password LOGIN
      associate role LOGIN ROLE
      associate disable LOGIN
      associate enable LOGIN""";

  private static final String LIST =
      """
      select rpad(a.login, greatest(24, length(a.login) + 1))
        || rpad(coalesce(r.name, '-'), greatest(20, length(r.name) + 1))
        || rpad(g.name, greatest(20, length(g.name) + 1))
        || case when a.deleted then 'disabled' when a.is_system then 'system user'
          when a.password_hash is null then 'no password' else 'can log in' end
      from associate a join usergroup g on g.usergroup_id = a.group_idx
        left join userrolelink u on u.associate_id = a.associate_id
        left join role r on r.role_id = u.role_id
      order by a.login
      """;

  private static final String CREATE =
      """
      with made as (
        insert into associate (name, password_hash, group_idx)
        select ?, ?, usergroup_id from usergroup where name = ?
        on conflict (login) do nothing returning associate_id)
      insert into userrolelink (associate_id, role_id)
      select associate_id, role_id from made, role where role.name = ?
      """;

  private static final String CHANGE =
      """
      with ended as (
        delete from issued_credential where associate_id in
          (select associate_id from associate where login = lower(?)) and ?)
      update associate set %s, updated = now(), updatedCount = updatedCount + 1
      where login = lower(?)
      """;

  private static final String ROLE =
      """
      insert into userrolelink (associate_id, role_id)
      select associate_id, role_id from associate, role where login = lower(?) and role.name = ?
      on conflict (associate_id) do update set role_id = excluded.role_id
      """;

  private final Connection connection;
  private final Supplier<String> password;
  private final PrintStream messages;

  /**
   * @param password asked for where a new one is needed
   */
  public AssociateCommand(Connection connection, Supplier<String> password, PrintStream messages) {
    this.connection = connection;
    this.password = password;
    this.messages = messages;
  }

  /** Does what the words after {@code associate} say; returns whether it was done. */
  public boolean run(List<String> words) throws SQLException {
    return switch (String.join(" ", words.stream().limit(1).toList()) + " " + words.size()) {
      case "list 1" -> list();
      case "create 4" -> create(words.get(1).strip(), words.get(2), words.get(3));
      case "password 2" -> password(words.get(1));
      case "role 3" -> role(words.get(1), words.get(2));
      case "disable 2" -> change(words.get(1), "deleted = true", true, "is disabled");
      case "enable 2" -> change(words.get(1), "deleted = false", false, "is enabled");
      default -> say(USAGE, false);
    };
  }

  private boolean list() throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST);
        ResultSet rows = list.executeQuery()) {
      while (rows.next()) {
        messages.println(rows.getString(1));
      }
    }
    return true;
  }

  private boolean create(String login, String role, String group) throws SQLException {
    if (!exists("role", role) || !exists("usergroup", group)) {
      return false;
    }
    Optional<String> complaint = TypedPassword.complaintOfLogin(login);
    if (login.isEmpty() || complaint.isPresent()) {
      return say(complaint.orElse("A login name is not blank."), false);
    }
    Optional<String> hash = hash();
    if (hash.isEmpty()) {
      return false;
    }
    return update(CREATE, login, hash.get(), group, role) == 1
        ? say(login + " can log in now.", true)
        : say("There is an associate " + login + " already.", false);
  }

  private boolean password(String login) throws SQLException {
    Optional<String> hash = hash();
    return hash.isPresent()
        && change(login, "password_hash = ?", true, "has a new password", hash.get());
  }

  private boolean role(String login, String role) throws SQLException {
    if (!exists("role", role)) {
      return false;
    }
    return update(ROLE, login, role) == 1
        ? say(login + " has the role " + role + ".", true)
        : unknown(login);
  }

  private boolean change(String login, String what, boolean ends, String said, String... values)
      throws SQLException {
    Object[] parameters =
        values.length == 0
            ? new Object[] {login, ends, login}
            : new Object[] {login, ends, values[0], login};
    return update(CHANGE.formatted(what), parameters) == 1
        ? say(login + " " + said + ".", true)
        : unknown(login);
  }

  private Optional<String> hash() {
    String typed = password.get();
    Optional<String> complaint = TypedPassword.complaint(typed);
    complaint.ifPresent(messages::println);
    return complaint.isPresent() ? Optional.empty() : Optional.of(PasswordHash.of(typed));
  }

  /** Whether there is a row of that name; if not, tells which there are. */
  private boolean exists(String table, String name) throws SQLException {
    String kind = table.equals("role") ? "role" : "group";
    String query =
        "select coalesce(bool_or(name = ?), false), coalesce(string_agg(name, ', ' order by name), 'none')"
            + " from "
            + table;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getBoolean(1)
            || say(
                "There is no %s %s. There are: %s.".formatted(kind, name, found.getString(2)),
                false);
      }
    }
  }

  private int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  private boolean unknown(String login) {
    return say("There is no associate " + login + ".", false);
  }

  private boolean say(String sentence, boolean done) {
    messages.println(sentence);
    return done;
  }
}
