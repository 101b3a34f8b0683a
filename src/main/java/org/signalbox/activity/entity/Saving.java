package org.signalbox.activity.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.call.Call;
import org.signalbox.locale.Reading;
import org.signalbox.rights.Level;

/**
 * One save in its transaction: the row is locked, the caller's stamp compared, the rights on every
 * column that changes asked, and all is written or nothing.
 */
final class Saving {

  /** What the due date of a sale is computed from. */
  private static final List<String> DUE = List.of("sale_id", "status", "activedate");

  private final EntityStore store;
  private final EntityTable table;
  private final Call call;

  Saving(EntityStore store, EntityTable table, Call call) {
    this.store = store;
    this.table = table;
    this.call = call;
  }

  /**
   * Saves an entity and answers with it as it is now.
   *
   * @param id its key, 0 for one that is still to be made
   * @param owner of a new one, 0 for the caller
   * @param read what the save is made of
   * @param visible to whom it is to be visible; empty for no change
   * @param compared what changes of the row as it is
   */
  Entity save(
      int id,
      int owner,
      Optional<Reading> read,
      List<Sent.VisibleForLink> visible,
      Function<Entity, Changes> compared) {
    Entity stored =
        id == 0 ? store.create(table, owner) : store.lock(table, id).orElseThrow(NoSuchEntity::new);
    StaleEntity.check(stored, read);
    stored.access().require(id == 0 ? Level.CREATE : Level.UPDATE);
    Changes changes = compared.apply(stored);
    store.checkLinks(changes, visible);
    Entity wanted = stored.with(changes.json());
    return call.dryRun() ? wanted : write(stored, wanted, changes, visible);
  }

  private Entity write(
      Entity stored, Entity wanted, Changes changes, List<Sent.VisibleForLink> visible) {
    int row = stored.access().row().id();
    if (row != 0 && !changes.isEmpty()) {
      store.update(table, row, changes.json());
    }
    int key = row == 0 ? store.insert(table, wanted.columns()) : table.keyOf(stored);
    Entity written = store.find(table, key).orElse(wanted);
    if (!visible.isEmpty()) {
      store.show(table, written.access().row().id(), visible);
    }
    if (DUE.stream().anyMatch(changes::has)) {
      store.recomputeNextDue(salesOf(stored, wanted));
    }
    return store.find(table, key).orElse(written);
  }

  private static Set<Integer> salesOf(Entity... appointments) {
    return Stream.of(appointments)
        .filter(entity -> entity.access().row().table().equals("appointment"))
        .map(entity -> entity.whole().number("sale_id"))
        .filter(id -> id != 0)
        .collect(Collectors.toSet());
  }
}
