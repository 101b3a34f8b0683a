package org.signalbox.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.rights.Caller;
import org.signalbox.rights.RoleType;

/**
 * Finds the associate behind a login name, with every right, in one statement.
 *
 * <p>Rights are read for each request: a right that was taken away is gone with the next call.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

  private static final String BY_LOGIN =
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
          from dataright d where d.role_id = r.role_id)
      from associate a
        join userrolelink u on u.associate_id = a.associate_id
        join role r on r.role_id = u.role_id
      where a.login = lower(?1) and not a.deleted and a.password_hash is not null
      """;

  @PersistenceContext EntityManager entityManager;

  /** The account with that login name, in any case; empty when there is none that may log in. */
  public Optional<Account> find(String login) {
    List<?> rows = entityManager.createNativeQuery(BY_LOGIN).setParameter(1, login).getResultList();
    return rows.stream().map(Object[].class::cast).map(Accounts::account).findFirst();
  }

  private static Account account(Object[] row) {
    Caller caller =
        new Caller(
            ((Number) row[0]).intValue(),
            (String) row[1],
            ((Number) row[2]).intValue(),
            items(row[6]).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
            RoleType.of(((Number) row[5]).intValue()),
            (Boolean) row[3],
            items(row[7]).collect(Collectors.toUnmodifiableSet()),
            Matrices.read(row[8] == null ? "" : (String) row[8]));
    return new Account(caller, (String) row[4]);
  }

  private static Stream<String> items(Object list) {
    return list == null ? Stream.of() : Arrays.stream(((String) list).split(","));
  }
}
