package org.signalbox.activity.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.DateText;

/** Appointments and to-dos as the vendor's client gets and saves them, one transaction each. */
@Stateless
public class AppointmentEntities {

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
          "do_by",
          "enddate",
          "activedate",
          "done",
          "suggestedappointmentid",
          "ismilestone");

  private static final JsonObject DEFAULTS =
      JsonProvider.provider()
          .createObjectBuilder()
          .add("type", AppointmentType.inDiary.number())
          .add("status", 1)
          .add("title", "")
          .add("agenda", "")
          .add("ismilestone", false)
          .build();

  private static final EntityTable TABLE =
      new EntityTable(
          "appointment",
          EntitySql.APPOINTMENT,
          SaveSql.updateOfAppointment(COLUMNS),
          SaveSql.insert("appointment", COLUMNS, "activity.created"),
          false,
          DEFAULTS);

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public AppointmentEntities() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  AppointmentEntities(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /** The one with that key, if there is one that the caller may select. */
  public Optional<Entity> get(Call call, int id) {
    return store(call, "GetAppointmentEntity").find(TABLE, id);
  }

  /** One of the caller's own, still to be saved: half an hour from the next quarter on. */
  public Entity createDefault(Call call) {
    return store(call, "CreateDefaultAppointmentEntity").create(TABLE, 0).with(defaults());
  }

  private JsonObject defaults() {
    long quarter = Duration.ofMinutes(15).toSeconds();
    Instant start =
        Instant.ofEpochSecond((clock.instant().getEpochSecond() / quarter + 1) * quarter);
    return JsonProvider.provider()
        .createObjectBuilder()
        .add("do_by", start.toString())
        .add("activedate", start.toString())
        .add("enddate", start.plus(Duration.ofMinutes(30)).toString())
        .build();
  }

  /**
   * Saves a new one, or what is sent of one that exists.
   *
   * @param call whose caller needs Create or Update on the row and on every column that changes
   * @param dates how the caller is told dates
   */
  public Answer<Entity> save(Call call, SaveAppointmentEntityRequest request, DateText dates) {
    Repeatable<Entity> operation =
        new Repeatable<>(
            "SaveAppointmentEntity",
            entity -> entity.document().toString(),
            text -> Entity.read(TABLE.name(), text, call.caller()));
    return repeats.once(entityManager, call, operation, () -> saved(call, request, dates));
  }

  private Entity saved(Call call, SaveAppointmentEntityRequest request, DateText dates) {
    return new Saving(store(call, "SaveAppointmentEntity"), TABLE, call)
        .save(
            request.appointmentId(),
            Sent.key(request.associate()),
            Sent.reading(request.updatedDate()),
            Sent.visible(request.visibleFor()),
            stored -> request.changes(stored, dates, clock.instant()));
  }

  private EntityStore store(Call call, String operation) {
    return new EntityStore(entityManager, call, operation, clock.instant());
  }
}
