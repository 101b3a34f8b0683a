package org.signalbox.workflow.content;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.store.LongName;

/** The body of the call, as the vendor's client sends it. */
record CreateEmailFlowContentRequest(
    @Schema(description = "The key of the email flow") int emailFlowId,
    @Schema(description = "What the message is called among its makers", nullable = true)
        @Nullable String contentName) {

  private static final int LONGEST_NAME = 255;

  String name() {
    return LongName.checked(
        Objects.requireNonNullElse(contentName, ""), "ContentName", LONGEST_NAME);
  }
}
