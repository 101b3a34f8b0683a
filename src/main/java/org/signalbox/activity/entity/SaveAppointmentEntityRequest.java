package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.locale.DateText;

/** The body of the call: the carrier, as far as our tables hold its members. */
public record SaveAppointmentEntityRequest(
    @Schema(description = "Its key; 0 for a new one") int appointmentId,
    @Schema(description = "What it is about", nullable = true) @Nullable String title,
    @Schema(description = "More about it", nullable = true) @Nullable String agenda,
    @Schema(description = "When it is to begin, ISO 8601", nullable = true)
        @Nullable String startDate,
    @Schema(description = "When it is to end, ISO 8601", nullable = true) @Nullable String endDate,
    @Schema(description = "In the diary or a follow-up without a time; Unknown leaves it")
        AppointmentType type,
    @Schema(description = "How far it has come; Unknown leaves it") ActivityStatus completed,
    @Schema(description = "The owner; null leaves it, or is the caller", nullable = true)
        Sent.@Nullable AssociateLink associate,
    @Schema(description = "The company; null for none", nullable = true)
        Sent.@Nullable ContactLink contact,
    @Schema(description = "The person; null for none", nullable = true)
        Sent.@Nullable PersonLink person,
    @Schema(description = "The project; null for none", nullable = true)
        Sent.@Nullable ProjectLink project,
    @Schema(description = "The sale; null for none", nullable = true) Sent.@Nullable SaleLink sale,
    @Schema(description = "The type of activity; null for none", nullable = true)
        Sent.@Nullable TaskLink task,
    @Schema(description = "The suggestion that it was made from") int suggestedAppointmentId,
    @Schema(description = "Whether it is a milestone") boolean isMileStone,
    @Schema(
            description = "As it was read; one that is not of the row as it is now is refused",
            nullable = true)
        @Nullable String updatedDate,
    @Schema(description = "To whom it is visible; null or empty leaves it", nullable = true)
        @Nullable List<Sent.@Nullable VisibleForLink> visibleFor)
    implements SaveRequest {

  @Override
  public int id() {
    return appointmentId;
  }

  @Override
  public Changes changes(Entity stored, DateText dates, Instant now) {
    Changes changes = new Changes(stored);
    if (Sent.key(associate) != 0) {
      changes.key("associate_id", Sent.key(associate));
    }
    changes
        .key("contact_id", Sent.key(contact))
        .key("person_id", Sent.key(person))
        .key("project_id", Sent.key(project))
        .key("sale_id", Sent.key(sale))
        .key("task_idx", Sent.key(task))
        .key("suggestedappointmentid", suggestedAppointmentId)
        .text("title", title, AppointmentCarrier.TITLE)
        .text("agenda", agenda, 0)
        .flag("ismilestone", isMileStone)
        .moment("enddate", Sent.moment("EndDate", endDate, dates));
    Optional<Instant> start = Sent.moment("StartDate", startDate, dates);
    if (changes.moment("do_by", start).has("do_by")) {
      changes.follow("activedate", Changes.value(start));
    }
    changeType(stored, changes);
    return Completing.appointment(stored, changes, completed, now);
  }

  /** Only plain activities change their type, and only among themselves. */
  private void changeType(Entity stored, Changes changes) {
    boolean plain = isPlain(stored.whole().number("type"));
    if (type != AppointmentType.Unknown && changes.number("type", type.number()).has("type")) {
      if (!plain || !isPlain(type.number())) {
        throw InvalidEntity.wrongType();
      }
    }
  }

  private static boolean isPlain(int type) {
    return type == AppointmentType.inDiary.number() || type == AppointmentType.inChecklist.number();
  }
}
