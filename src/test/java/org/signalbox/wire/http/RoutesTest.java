package org.signalbox.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final Routes ROUTES = Routes.of(Set.of(Flows.class, Call.class, String.class));

  @Path("v1/Flow/{id: \\d+}")
  public static final class Flows {

    @GET
    @Operation(summary = "Reads.")
    public String read() {
      return "";
    }

    @DELETE
    public void delete() {}

    @GET
    @Path("/Steps")
    public String steps() {
      return "";
    }
  }

  @Path("v1/Agents/Call")
  public static final class Call {

    @POST
    @Operation(summary = "Calls.")
    public void call() {}
  }

  @Test
  void everyPathOfAResourceIsARouteWithItsMethodsAndWhatTheyDo() {
    assertThat(ROUTES.all())
        .extracting(route -> route.path() + " " + route.methods())
        .containsExactlyInAnyOrder(
            "/api/v1/Agents/Call {POST=Calls.}",
            "/api/v1/Flow/{id: \\d+} {DELETE=, GET=Reads.}",
            "/api/v1/Flow/{id: \\d+}/Steps {GET=}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/Agents/Call",
        "/API/V1/AGENTS/CALL",
        "/api/v1/agents/call/",
        "//api/v1/agents//call"
      })
  void routeIsFoundWhateverTheLettersAndSlashes(String path) {
    assertThat(ROUTES.find(path).orElseThrow().canonical(Route.segments(path)))
        .isEqualTo("/api/v1/Agents/Call");
  }

  @Test
  void parameterKeepsTheLettersThatWereSent() {
    List<String> segments = Route.segments("/API/v1/flow/AbC%2F/steps");

    assertThat(ROUTES.find("/API/v1/flow/AbC%2F/steps").orElseThrow().canonical(segments))
        .isEqualTo("/api/v1/Flow/AbC%2F/Steps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/api", "/api/v1/Agents", "/api/v1/Agents/Call/x", "/v1/Agents/Call"})
  void anythingElseIsNoRoute(String path) {
    assertThat(ROUTES.find(path)).isEmpty();
  }

  @Test
  void getDescribesWhatOnlyPostCalls() {
    assertThat(ROUTES.find("/api/v1/Agents/Call").orElseThrow().describedByGet()).isTrue();
    assertThat(ROUTES.find("/api/v1/Flow/1").orElseThrow().describedByGet()).isFalse();
  }
}
