package org.signalbox.activity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of the request. */
record ToggleActivitiesRequest(
    @Schema(
            description =
                "appointment_id, sale_id, document_id or todo_id, then '=' and the key; any mix",
            required = true)
        @Nullable List<@Nullable String> activityIdentifier) {}
