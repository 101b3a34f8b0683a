package org.signalbox.workflow.view;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters by which each of our lists is read page by page. */
public final class Paging {

  @Parameter(description = "What SO-Next of the page before it says; left out for the first page")
  @QueryParam("after")
  @Nullable String after;

  @Parameter(description = "How many rows at most, 1 to 1000; 100 if left out")
  @QueryParam("top")
  @Nullable String top;

  Window window() {
    return Window.of(after, top);
  }
}
