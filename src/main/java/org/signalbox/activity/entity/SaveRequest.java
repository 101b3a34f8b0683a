package org.signalbox.activity.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;

/** What clients send of an entity of any kind to save it. */
interface SaveRequest {

  /** The key of the entity, 0 for a new one. */
  int id();

  Sent.@Nullable AssociateLink associate();

  @Nullable String updatedDate();

  @Nullable List<Sent.@Nullable VisibleForLink> visibleFor();

  /**
   * What it changes of what is stored.
   *
   * @param dates how the caller writes dates
   */
  Changes changes(Entity stored, DateText dates, Instant now);
}
