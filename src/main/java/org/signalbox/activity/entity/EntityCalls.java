package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Optional;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.DateText;

/** What the calls for the entities of every kind have in common, in the transaction of one call. */
final class EntityCalls {

  private final EntityTable table;
  private final EntityManager entityManager;
  private final Call call;
  private final InstantSource clock;

  EntityCalls(EntityTable table, EntityManager entityManager, Call call, InstantSource clock) {
    this.table = table;
    this.entityManager = entityManager;
    this.call = call;
    this.clock = clock;
  }

  Optional<Entity> get(int id) {
    return store("Get").find(table, id);
  }

  /** One of the caller's own, still to be saved. */
  Entity createDefault(JsonObject defaults) {
    return store("CreateDefault").create(table, 0).with(defaults);
  }

  Answer<Entity> save(SaveRequest request, DateText dates, Repeats repeats) {
    Repeatable<Entity> operation =
        new Repeatable<>(
            "Save" + table.entity(),
            entity -> entity.document().toString(),
            text -> Entity.read(table.name(), text, call.caller()));
    return repeats.once(entityManager, call, operation, () -> saved(request, dates));
  }

  private Entity saved(SaveRequest request, DateText dates) {
    return new Saving(store("Save"), table, call)
        .save(
            request.id(),
            Sent.key(request.associate()),
            Sent.reading(request.updatedDate()),
            Sent.visible(request.visibleFor()),
            stored -> request.changes(stored, dates, clock.instant()));
  }

  private EntityStore store(String verb) {
    return new EntityStore(entityManager, call, verb + table.entity(), clock.instant());
  }
}
