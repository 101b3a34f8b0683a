package org.signalbox.workflow.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;

/**
 * Has submissions signalled that are Submitted and belong to a person: each is an event
 * FormSubmitted of its own, as if somebody had sent it.
 */
@Stateless
public class UpdateFormSubmissions {

  private static final Repeatable<Integer> OPERATION =
      new Repeatable<>("UpdateFormSubmissions", String::valueOf, Integer::valueOf);

  @PersistenceContext EntityManager entityManager;

  private final Repeats repeats;
  private final Signaller signaller;

  /** For the proxies of the container, which never call it. */
  public UpdateFormSubmissions() {
    this(new Repeats(), new Signaller());
  }

  @Inject
  UpdateFormSubmissions(Repeats repeats, Signaller signaller) {
    this.repeats = repeats;
    this.signaller = signaller;
  }

  /**
   * Signals submissions, the oldest first.
   *
   * @param call whose caller needs the functional right flow-administrator or send-event; a dry run
   *     only counts
   * @param most how many at most; a call ends after ten seconds, too
   * @return how many were signalled
   */
  public Answer<Integer> update(Call call, int most) {
    return repeats.once(entityManager, call, OPERATION, () -> answer(call, most));
  }

  private int answer(Call call, int most) {
    if (!call.caller().holds("flow-administrator")) {
      call.caller().require("send-event");
    }
    return call.dryRun()
        ? (int)
            Submissions.next(entityManager, 0, Math.max(0, most)).stream()
                .filter(next -> !next.signalled())
                .count()
        : signaller.signal(call.caller(), Math.max(0, most));
  }
}
