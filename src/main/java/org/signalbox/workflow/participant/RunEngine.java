package org.signalbox.workflow.participant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.workflow.pass.Crank;
import org.signalbox.workflow.pass.Scope;

/**
 * {@code Run}: executes what is due now, as the event of that name does, and tells when it is worth
 * while to do it again.
 */
@Stateless
public class RunEngine {

  /** So that the caller gets an answer; the timer runs the rest. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

  /** Nobody knows what events bring until then. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /**
   * When the first participant is due of a flow that is Running; {@code ?1} now, {@code ?2} end.
   */
  private static final String NEXT =
      """
      select to_char(greatest(cast(?1 as timestamptz), least(cast(?2 as timestamptz), min(
          case when w.use_workflow_start then greatest(d.since, w.workflow_start) else d.since end)))
        at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      from workflow w
      cross join lateral (
        select coalesce(i.wait_until, i.step_started, timestamptz '-infinity') as since
        from workflow_instance i
        where i.workflow_id = w.workflow_id and i.status = 2
          and (i.wait_until is not null or i.step_level <> 1)
        order by coalesce(i.wait_until, i.step_started, timestamptz '-infinity'), i.workflow_instance_id
        limit 1) d
      where w.status = 3
      """;

  private static final Repeatable<Instant> OPERATION =
      new Repeatable<>("Run", Instant::toString, Instant::parse);

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Repeats repeats;
  private final Crank crank;

  /** For the proxies of the container, which never call it. */
  public RunEngine() {
    this(InstantSource.system(), new Repeats(), new Crank());
  }

  @Inject
  RunEngine(InstantSource clock, Repeats repeats, Crank crank) {
    this.clock = clock;
    this.repeats = repeats;
    this.crank = crank;
  }

  /**
   * Runs the engine; a dry run only looks.
   *
   * @param call whose caller needs the functional right flow-administrator or send-event
   * @return when somebody is due next: now, if something was left, and within an hour at the latest
   */
  public Answer<Instant> run(Call call) {
    return repeats.once(entityManager, call, OPERATION, () -> answer(call));
  }

  private Instant answer(Call call) {
    if (!call.caller().holds("flow-administrator")) {
      call.caller().require("send-event");
    }
    if (!call.dryRun()) {
      crank.run(Scope.ALL, LONGEST_RUN);
    }
    return next(clock.instant());
  }

  private Instant next(Instant now) {
    Object next =
        entityManager
            .createNativeQuery(NEXT)
            .setParameter(1, now.toString())
            .setParameter(2, now.plus(LONGEST_PAUSE).toString())
            .getSingleResult();
    return Instant.parse(next.toString());
  }
}
