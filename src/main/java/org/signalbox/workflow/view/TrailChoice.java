package org.signalbox.workflow.view;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.pass.Trail;

/** The parameters by which a trail is filtered and sorted. */
public final class TrailChoice {

  private enum Order {
    OLDEST,
    NEWEST
  }

  @Parameter(description = "Only lines of this kind")
  @QueryParam("kind")
  @Nullable String kind;

  @Parameter(description = "Oldest, which is the usual, or Newest")
  @QueryParam("orderBy")
  @Nullable String orderBy;

  Trail.Choice choice() {
    boolean newest =
        Asked.choice("orderBy", orderBy, List.of(Order.values()))
            .filter(order -> order == Order.NEWEST)
            .isPresent();
    return new Trail.Choice(Asked.text(kind).orElse(""), newest);
  }
}
