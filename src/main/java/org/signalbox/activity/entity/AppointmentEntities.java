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
          "AppointmentEntity",
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
    return calls(call).get(id);
  }

  /** One of the caller's own, still to be saved: half an hour from the next quarter on. */
  public Entity createDefault(Call call) {
    return calls(call).createDefault(defaults());
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
    return calls(call).save(request, dates, repeats);
  }

  private EntityCalls calls(Call call) {
    return new EntityCalls(TABLE, entityManager, call, clock);
  }
}
