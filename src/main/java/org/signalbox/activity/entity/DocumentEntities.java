package org.signalbox.activity.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.DateText;

/** Documents as the vendor's client gets and saves them, one transaction each. */
@Stateless
public class DocumentEntities {

  private static final List<String> COLUMNS =
      List.of(
          "associate_id",
          "contact_id",
          "person_id",
          "project_id",
          "sale_id",
          "task_idx",
          "type",
          "status",
          "title",
          "agenda",
          "activedate",
          "done",
          "ismilestone");

  private static final JsonObject DEFAULTS =
      JsonProvider.provider()
          .createObjectBuilder()
          .add("type", AppointmentType.Document.number())
          .add("status", 1)
          .add("title", "")
          .add("agenda", "")
          .add("ismilestone", false)
          .add("name", "")
          .add("header", "")
          .build();

  private static final EntityTable TABLE =
      new EntityTable(
          "DocumentEntity",
          "appointment",
          EntitySql.APPOINTMENT,
          SaveSql.updateOfDocument(COLUMNS),
          SaveSql.insertOfDocument(COLUMNS),
          true,
          DEFAULTS);

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public DocumentEntities() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  DocumentEntities(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /** The one with that key, if there is one that the caller may select. */
  public Optional<Entity> get(Call call, int id) {
    return calls(call).get(id);
  }

  /** One of the caller's own, still to be saved, of today. */
  public Entity createDefault(Call call) {
    return calls(call).createDefault(defaults());
  }

  private JsonObject defaults() {
    return JsonProvider.provider()
        .createObjectBuilder()
        .add("activedate", clock.instant().toString())
        .build();
  }

  /**
   * Saves a new one, or what is sent of one that exists.
   *
   * @param call whose caller needs Create or Update on the row and on every column that changes
   * @param dates how the caller is told dates
   */
  public Answer<Entity> save(Call call, SaveDocumentEntityRequest request, DateText dates) {
    return calls(call).save(request, dates, repeats);
  }

  private EntityCalls calls(Call call) {
    return new EntityCalls(TABLE, entityManager, call, clock);
  }
}
