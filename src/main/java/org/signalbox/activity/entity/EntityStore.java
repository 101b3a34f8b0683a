package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signalbox.activity.NextDue;
import org.signalbox.activity.RowRights;
import org.signalbox.call.Call;
import org.signalbox.call.DryRun;

/** Entities in the transaction of one call. A dry run locks nothing and writes nothing. */
final class EntityStore {

  private final EntityManager entityManager;
  private final Call call;
  private final String operation;
  private final Instant now;
  private final String correlation = UUID.randomUUID().toString();

  EntityStore(EntityManager entityManager, Call call, String operation, Instant now) {
    this.entityManager = entityManager;
    this.call = call;
    this.operation = operation;
    this.now = now;
  }

  /** The row if the caller may select it. */
  Optional<Entity> find(EntityTable table, int id) {
    return read(
        table.name(), DryRun.withoutLocks(table.select()), table.first(id), table.second(id));
  }

  /** The same, locked until the end of the transaction. */
  Optional<Entity> lock(EntityTable table, int id) {
    String sql = call.dryRun() ? DryRun.withoutLocks(table.select()) : table.select();
    return read(table.name(), sql, table.first(id), table.second(id));
  }

  /** A row that is still to be made. */
  Entity create(EntityTable table, int owner) {
    int of = owner == 0 ? call.caller().associateId() : owner;
    return read(table.name(), EntitySql.newRow(table.name()), array(of), "{}")
        .orElseThrow(() -> InvalidEntity.unknown(List.of("Associate")))
        .with(table.defaults());
  }

  private Optional<Entity> read(String table, String sql, String first, String second) {
    List<?> documents =
        RowRights.bind(entityManager.createNativeQuery(sql), call.caller(), now)
            .setParameter(1, first)
            .setParameter(2, second)
            .getResultList();
    return documents.stream()
        .map(text -> Entity.read(table, text.toString(), call.caller()))
        .filter(entity -> entity.access().selectable() || entity.access().row().isNew())
        .findFirst();
  }

  /** Refuses links that lead nowhere, or to what the caller cannot see. */
  void checkLinks(Changes changes, List<Sent.VisibleForLink> visible) {
    Object found =
        RowRights.bind(entityManager.createNativeQuery(EntitySql.TARGETS), call.caller(), now)
            .setParameter(1, changes.json().toString())
            .setParameter(2, Sent.json(visible))
            .getSingleResult();
    List<String> missing =
        new Targets(Entity.parse(found.toString()), call.caller()).missing(changes);
    if (!missing.isEmpty()) {
      throw InvalidEntity.unknown(missing);
    }
  }

  /** Writes the changes with audit, history and announcements. */
  void update(EntityTable table, int id, JsonObject changes) {
    entityManager
        .createNativeQuery(table.update())
        .setParameter(1, id)
        .setParameter(2, changes.toString())
        .setParameter(3, call.caller().associateId())
        .setParameter(4, now.toString())
        .setParameter(5, correlation)
        .setParameter(6, operation)
        .executeUpdate();
  }

  /** Makes the row, visible to all, and answers its key. */
  int insert(EntityTable table, JsonObject row) {
    return ((Number)
            entityManager
                .createNativeQuery(table.insert())
                .setParameter(1, row.toString())
                .setParameter(2, call.caller().associateId())
                .setParameter(3, now.toString())
                .setParameter(4, correlation)
                .setParameter(5, operation)
                .getSingleResult())
        .intValue();
  }

  /** Gives the row another visibility. */
  void show(EntityTable table, int id, List<Sent.VisibleForLink> visible) {
    entityManager
        .createNativeQuery(SaveSql.VISIBLE)
        .setParameter(1, table.name())
        .setParameter(2, id)
        .setParameter(3, Sent.json(visible))
        .executeUpdate();
  }

  /** Points the sales to their next activities. */
  void recomputeNextDue(Set<Integer> sales) {
    new NextDue(entityManager, now).recompute(sales);
  }

  private static String array(int id) {
    return RowRights.array(List.of(id));
  }
}
