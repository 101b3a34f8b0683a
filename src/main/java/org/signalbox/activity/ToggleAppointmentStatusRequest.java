package org.signalbox.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of the request. */
record ToggleAppointmentStatusRequest(
    @Schema(description = "Key of the appointment") int appointmentId) {}
