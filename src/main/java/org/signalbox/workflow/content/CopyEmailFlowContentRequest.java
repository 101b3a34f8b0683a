package org.signalbox.workflow.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of the call, as the vendor's client sends it. */
record CopyEmailFlowContentRequest(
    @Schema(description = "The key of the email flow") int emailFlowId,
    @Schema(description = "The key of the message that is copied") int shipmentId) {}
