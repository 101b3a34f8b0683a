package org.signalbox.workflow.participant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.status.VisibleFlow;

/**
 * Leads people to a flow by hand, in one transaction and through all gates of domain.md 3.5. The
 * number of statements is the same for one person and for thousands.
 */
@Stateless
public class TryAddPersonsToEmailFlow {

  private static final Repeatable<List<Boolean>> OPERATION =
      new Repeatable<>(
          "TryAddPersonsToEmailFlow",
          added -> added.stream().map(in -> in ? "1" : "0").collect(Collectors.joining()),
          text -> text.chars().mapToObj(digit -> digit == '1').toList());

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Repeats repeats;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public TryAddPersonsToEmailFlow() {
    this(InstantSource.system(), new Repeats(), new TimeZones());
  }

  @Inject
  TryAddPersonsToEmailFlow(InstantSource clock, Repeats repeats, TimeZones zones) {
    this.clock = clock;
    this.repeats = repeats;
    this.zones = zones;
  }

  /**
   * Adds whom the gates of the flow let in; somebody who is named twice enters once.
   *
   * @param call whose caller needs the functional right flow-administrator, and Update on the flow
   * @param emailFlowId the flow by its e-mail half
   * @param personIds in any order; who does not exist does not come in
   * @return for each of these keys, in their order, whether the person is now in the flow because
   *     of this call
   */
  public Answer<List<Boolean>> add(Call call, int emailFlowId, List<Integer> personIds) {
    return repeats.once(entityManager, call, OPERATION, () -> answer(call, emailFlowId, personIds));
  }

  private List<Boolean> answer(Call call, int emailFlowId, List<Integer> personIds) {
    Instant now = clock.instant();
    int workflowId =
        VisibleFlow.changeable(
            entityManager, call.caller(), emailFlowId, now, List.of("flow-administrator"));
    Set<Integer> entered =
        new Applicants(entityManager, call, workflowId, now, zones.base())
            .enter(Set.copyOf(personIds));
    return personIds.stream().map(entered::contains).toList();
  }
}
