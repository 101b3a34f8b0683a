package org.signalbox.workflow.delivery;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which dead letters are to be tried again. */
record ReplayRequest(
    @Schema(description = "Their ids; what is none is passed over", required = true)
        @Nullable List<@Nullable String> ids) {

  List<Long> numbers() {
    return ids == null
        ? List.of()
        : ids.stream()
            .filter(Objects::nonNull)
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .toList();
  }
}
