package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.locale.DateText;

/** The body of the call: the carrier, as far as our tables hold its members. */
public record SaveDocumentEntityRequest(
    @Schema(description = "Its key; 0 for a new one") int documentId,
    @Schema(description = "The name of its file", nullable = true) @Nullable String name,
    @Schema(description = "What it is about", nullable = true) @Nullable String header,
    @Schema(description = "Its date, ISO 8601", nullable = true) @Nullable String date,
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
    @Schema(description = "The template; null for none", nullable = true)
        Sent.@Nullable TemplateLink documentTemplate,
    @Schema(
            description = "As it was read; one that is not of the row as it is now is refused",
            nullable = true)
        @Nullable String updatedDate,
    @Schema(description = "To whom it is visible; null or empty leaves it", nullable = true)
        @Nullable List<Sent.@Nullable VisibleForLink> visibleFor)
    implements SaveRequest {

  @Override
  public int id() {
    return documentId;
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
        .key("task_idx", Sent.key(documentTemplate))
        .text("name", name, DocumentCarrier.NAME)
        .text("header", header, DocumentCarrier.HEADER)
        .moment("activedate", Sent.moment("Date", date, dates));
    return Completing.appointment(stored, changes, completed, now);
  }
}
