package org.signalbox.workflow.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of the call, as the vendor's client sends it. */
record UpdateFormSubmissionsRequest(
    @Schema(description = "How many submissions to process at most") int maxCount) {}
