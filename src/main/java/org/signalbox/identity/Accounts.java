package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Affiliation;
import org.signalbox.rights.Caller;
import org.signalbox.rights.RoleType;
import org.signalbox.schema.NamedQueries;

/**
 * Finds the associate behind a name or a secret, with every right, in one statement.
 *
 * <p>Rights are read for each request: a right that was taken away is gone with the next call, and
 * so is an associate who was deleted. No session bean: one statement needs no transaction, and
 * every call begins with it.
 */
@ApplicationScoped
public class Accounts {

  private static final String SELECT =
      """
      select a.associate_id, a.name, a.group_idx, a.is_system, a.password_hash, r.roleType,
        (select string_agg(cast(g.usergroup_id as text), ',') from usergrouplink g
          where g.assoc_id = a.associate_id and g.usergroup_id <> a.group_idx
            and coalesce(g.validFrom, '-infinity') <= now()
            and coalesce(g.validTo, 'infinity') > now()),
        (select string_agg(f.code, ',') from functionrightrolelink l
          join functionright f on f.functionright_id = l.functionright_id
          where l.role_id = r.role_id),
        (select string_agg(concat_ws(' ', d.table_name, d.relationToOwner, length(d.crud), d.field_name),
            ',' order by d.table_name, d.field_name, d.relationToOwner)
          from dataright d where d.role_id = r.role_id),
        case when r.roleType = 1 then (select p.contact_id from person p where p.person_id = a.person_id) end,
        case when r.roleType = 1 then (select string_agg(cast(m.project_id as text), ',')
          from projectmember m where m.person_id = a.person_id) end
        %s
      from associate a
        join userrolelink u on u.associate_id = a.associate_id
        join role r on r.role_id = u.role_id
        %s
      where not a.deleted and %s
      """;

  /** The e-mail address is looked for only where no login name is found. */
  private static final String BY_NAME =
      SELECT.formatted(
          "",
          "",
          """
          a.password_hash is not null and a.associate_id = coalesce(
            (select associate_id from associate where login = lower(?1)),
            (select min(m.associate_id) from person p join associate m on m.person_id = p.person_id
              where lower(p.email) = lower(?1) and not m.deleted having count(*) = 1))
          """);

  private static final String BY_LOGIN =
      SELECT.formatted("", "", "a.login = lower(?1) and not a.is_system");

  private static final String BY_SECRET =
      SELECT.formatted(
          ", cast(extract(epoch from c.used) as bigint), encode(c.xsrf_hash, 'hex')",
          "join issued_credential c on c.associate_id = a.associate_id",
          "c.secret_hash = decode(?1, 'hex') and c.kind = ?2 and c.expires > cast(?3 as timestamptz)");

  @PersistenceContext EntityManager entityManager;

  /**
   * The account that a person names by the login name or, where exactly one associate has it, by
   * the e-mail address, in any case; empty when there is none that has a password.
   */
  public Optional<Account> find(String name) {
    return rows(BY_NAME, name).map(Accounts::account).findFirst();
  }

  /**
   * The associate whom an identity provider names by the login name. A password is not needed, but
   * no provider can speak for a system user, whom no right stops.
   */
  public Optional<Caller> named(String login) {
    return rows(BY_LOGIN, login).map(Accounts::caller).findFirst();
  }

  /** Who holds the secret with that hash, unless it has expired. */
  public Optional<Holder> holding(CredentialKind kind, String secretHash, Instant now) {
    return rows(BY_SECRET, secretHash, kind.code(), now.toString())
        .map(Accounts::holder)
        .findFirst();
  }

  private Stream<Object[]> rows(String sql, Object... parameters) {
    Query query = NamedQueries.of(entityManager, sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast);
  }

  private static Account account(Object[] row) {
    return new Account(caller(row), (String) row[4]);
  }

  private static Holder holder(Object[] row) {
    Instant used = Instant.ofEpochSecond(((Number) row[11]).longValue());
    return new Holder(caller(row), used, row[12] == null ? "" : (String) row[12]);
  }

  private static Caller caller(Object[] row) {
    return new Caller(
        ((Number) row[0]).intValue(),
        (String) row[1],
        ((Number) row[2]).intValue(),
        items(row[6]).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
        RoleType.of(((Number) row[5]).intValue()),
        (Boolean) row[3],
        items(row[7]).collect(Collectors.toUnmodifiableSet()),
        Matrices.read(row[8] == null ? "" : (String) row[8]),
        new Affiliation(
            row[9] == null ? 0 : ((Number) row[9]).intValue(),
            items(row[10]).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet())));
  }

  private static Stream<String> items(@Nullable Object list) {
    return list == null ? Stream.of() : Arrays.stream(((String) list).split(","));
  }
}
