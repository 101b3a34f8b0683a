package org.signalbox.activity.entity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;
import org.signalbox.locale.Reading;

/**
 * The links of an entity as clients send them: whatever else the carriers hold, their keys count.
 */
final class Sent {

  private static final JsonProvider JSON = JsonProvider.provider();

  private Sent() {}

  record AssociateLink(@Schema(description = "Key of the user") int associateId) {}

  record ContactLink(@Schema(description = "Key of the company") int contactId) {}

  record PersonLink(@Schema(description = "Key of the person") int personId) {}

  record ProjectLink(@Schema(description = "Key of the project") int projectId) {}

  record SaleLink(@Schema(description = "Key of the sale") int saleId) {}

  record TaskLink(@Schema(description = "Key of the type of activity") int taskListItemId) {}

  record TemplateLink(@Schema(description = "Key of the template") int documentTemplateId) {}

  record ListLink(@Schema(description = "Key of the entry") int id) {}

  record VisibleForLink(
      @Schema(description = "Key of the user or of the group; 0 for all") int visibleId,
      @Schema(description = "To all, to one user or to one group") Visibility visibility) {}

  static int key(@Nullable AssociateLink link) {
    return link == null ? 0 : link.associateId();
  }

  static int key(@Nullable ContactLink link) {
    return link == null ? 0 : link.contactId();
  }

  static int key(@Nullable PersonLink link) {
    return link == null ? 0 : link.personId();
  }

  static int key(@Nullable ProjectLink link) {
    return link == null ? 0 : link.projectId();
  }

  static int key(@Nullable SaleLink link) {
    return link == null ? 0 : link.saleId();
  }

  static int key(@Nullable TaskLink link) {
    return link == null ? 0 : link.taskListItemId();
  }

  static int key(@Nullable TemplateLink link) {
    return link == null ? 0 : link.documentTemplateId();
  }

  static int key(@Nullable ListLink link) {
    return link == null ? 0 : link.id();
  }

  /** A number, which may be sent as text; nothing is 0. */
  static BigDecimal amount(String member, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
    } catch (NumberFormatException unreadable) {
      throw InvalidEntity.unreadable(member);
    }
  }

  /** A moment in the caller's zone; nothing, and the year 1, is none. */
  static Optional<Instant> moment(String member, @Nullable String text, DateText dates) {
    try {
      return dates.read(Objects.requireNonNullElse(text, ""));
    } catch (DateTimeException unreadable) {
      throw InvalidEntity.unreadable(member);
    }
  }

  /** What the save is made of, by the stamp that the caller was told. */
  static Optional<Reading> reading(@Nullable String updatedDate) {
    try {
      return Reading.sent(Objects.requireNonNullElse(updatedDate, ""));
    } catch (DateTimeException unreadable) {
      throw InvalidEntity.unreadable("UpdatedDate");
    }
  }

  /** A day in the caller's zone. */
  static Optional<LocalDate> day(String member, @Nullable String text, DateText dates) {
    try {
      return dates.readDay(Objects.requireNonNullElse(text, ""));
    } catch (DateTimeException unreadable) {
      throw InvalidEntity.unreadable(member);
    }
  }

  static List<VisibleForLink> visible(@Nullable List<@Nullable VisibleForLink> sent) {
    return Optional.ofNullable(sent).orElse(List.of()).stream()
        .filter(link -> link != null)
        .toList();
  }

  /** As the statement takes it that writes them. */
  static String json(List<VisibleForLink> visible) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (VisibleForLink link : visible) {
      rows.add(
          JSON.createObjectBuilder()
              .add("visibility", link.visibility().number())
              .add("id", link.visibleId()));
    }
    return rows.build().toString();
  }
}
