package org.signalbox.workflow.view;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.DateText;

/** Values as answers of our own carry them: null where there is none. */
final class Told {

  private Told() {}

  static @Nullable Integer key(int key) {
    return key == 0 ? null : key;
  }

  static @Nullable String key(long key) {
    return key == 0 ? null : String.valueOf(key);
  }

  static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  static @Nullable String date(Optional<Instant> moment, DateText dates) {
    return moment.isEmpty() ? null : dates.of(moment);
  }
}
