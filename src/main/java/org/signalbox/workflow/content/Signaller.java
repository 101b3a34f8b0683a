package org.signalbox.workflow.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.call.Call;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.content.Submissions.Submission;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.event.SendEvent;

/**
 * Signals submissions one after the other, each in a transaction of its own, and then marks them. A
 * crash in between signals none twice, because the event has the submission's name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Signaller {

  private static final Logger LOG = System.getLogger(Signaller.class.getName());

  private static final int BATCH = 100;

  /** So that the caller gets an answer; the next call goes on. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Submissions submissions;
  private final SendEvent events;
  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public Signaller() {
    this(new Submissions(), new SendEvent(), InstantSource.system());
  }

  @Inject
  Signaller(Submissions submissions, SendEvent events, InstantSource clock) {
    this.submissions = submissions;
    this.events = events;
    this.clock = clock;
  }

  /** Signals at most so many, and tells how many it were. */
  public int signal(Caller caller, int most) {
    Instant end = clock.instant().plus(LONGEST);
    int signalled = 0;
    int last = 0;
    while (signalled < most && clock.instant().isBefore(end)) {
      List<Submission> batch = submissions.next(last, Math.min(BATCH, most - signalled));
      if (batch.isEmpty()) {
        return signalled;
      }
      signalled += signal(caller, batch);
      last = batch.get(batch.size() - 1).id();
    }
    return signalled;
  }

  private int signal(Caller caller, List<Submission> batch) {
    List<Integer> done = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    int signalled = 0;
    for (Submission submission : batch) {
      try {
        signalled += submission.signalled() || repeated(caller, submission) ? 0 : 1;
        done.add(submission.id());
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Submission " + submission.id() + " was not signalled", broken);
        failed.add(submission.id());
      }
    }
    submissions.mark(done, failed);
    return signalled;
  }

  private boolean repeated(Caller caller, Submission submission) {
    return events
        .send(Call.of(caller), EventType.FormSubmitted, submission.attributes(), false)
        .replayed();
  }
}
