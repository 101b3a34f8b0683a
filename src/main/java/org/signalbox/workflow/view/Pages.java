package org.signalbox.workflow.view;

import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.signalbox.locale.DateText;
import org.signalbox.workflow.pass.Trail;

/** Answers with pages: an array of rows, and where the next page begins in {@code SO-Next}. */
final class Pages {

  static final String NEXT = "SO-Next";

  private Pages() {}

  static <T, B> List<B> bodies(Page<T> page, Function<T, B> body) {
    return page.rows().stream().map(body).toList();
  }

  static Response ofParticipants(Page<Participant> page, DateText dates) {
    return answer(
        page,
        new GenericEntity<List<ParticipantBody>>(
            bodies(page, row -> ParticipantBody.of(row, dates))) {});
  }

  static Response ofTrail(Page<Trail.Line> page, DateText dates) {
    return answer(
        page,
        new GenericEntity<List<TrailLineBody>>(
            bodies(page, line -> TrailLineBody.of(line, dates))) {});
  }

  /**
   * The answer.
   *
   * @param bodies of the page, with their type, which names an empty array in XML
   */
  static Response answer(Page<?> page, GenericEntity<?> bodies) {
    Response.ResponseBuilder answer = Response.ok(bodies);
    page.next().ifPresent(next -> answer.header(NEXT, next));
    return answer.build();
  }
}
