package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.locale.DateText;

/** The body of the call: the carrier, as far as our tables hold its members. */
public record SaveSaleEntityRequest(
    @Schema(description = "Its key; 0 for a new one") int saleId,
    @Schema(description = "What it is about", nullable = true) @Nullable String heading,
    @Schema(description = "More about it", nullable = true) @Nullable String saleText,
    @Schema(description = "The day of the sale, ISO 8601", nullable = true)
        @Nullable String saledate,
    @Schema(description = "How much, as a number", nullable = true) @Nullable String amount,
    @Schema(description = "How it stands; Unknown leaves it") SaleStatus status,
    @Schema(description = "Whether it is done; Unknown leaves it") ActivityStatus completed,
    @Schema(description = "The owner; null leaves it, or is the caller", nullable = true)
        Sent.@Nullable AssociateLink associate,
    @Schema(description = "The company; null for none", nullable = true)
        Sent.@Nullable ContactLink contact,
    @Schema(description = "The person; null for none", nullable = true)
        Sent.@Nullable PersonLink person,
    @Schema(description = "The project; null for none", nullable = true)
        Sent.@Nullable ProjectLink project,
    @Schema(description = "The type of sale; null for none", nullable = true)
        Sent.@Nullable ListLink saleType,
    @Schema(description = "The currency; null for none", nullable = true)
        Sent.@Nullable ListLink currency,
    @Schema(description = "The stage; null for none", nullable = true)
        Sent.@Nullable ListLink rating,
    @Schema(description = "The source; null for none", nullable = true)
        Sent.@Nullable ListLink source,
    @Schema(
            description = "As it was read; one that is not of the row as it is now is refused",
            nullable = true)
        @Nullable String updatedDate,
    @Schema(description = "To whom it is visible; null or empty leaves it", nullable = true)
        @Nullable List<Sent.@Nullable VisibleForLink> visibleFor)
    implements SaveRequest {

  @Override
  public int id() {
    return saleId;
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
        .key("saletype_id", Sent.key(saleType))
        .key("currency_idx", Sent.key(currency))
        .key("rank_idx", Sent.key(rating))
        .key("source_idx", Sent.key(source))
        .text("heading", heading, SaleCarrier.HEADING)
        .text("description", saleText, 0)
        .day("saledate", Sent.day("Saledate", saledate, dates))
        .amount("amount", Sent.amount("Amount", amount));
    if (status != SaleStatus.Unknown) {
      changes.number("status", status.number());
    }
    return Completing.sale(stored, changes, completed);
  }
}
