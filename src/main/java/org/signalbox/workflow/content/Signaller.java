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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.content.Submissions.Waiting;
import org.signalbox.workflow.event.SubmittedForms;
import org.signalbox.workflow.event.SubmittedForms.Submission;

/**
 * Signals submissions, many in one transaction, and then marks them. A crash in between signals
 * none twice, because the event has the submission's name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Signaller {

  private static final Logger LOG = System.getLogger(Signaller.class.getName());

  private static final int BATCH = 500;

  /** So that the caller gets an answer; the next call goes on. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Submissions submissions;
  private final SubmittedForms forms;
  private final InstantSource clock;

  /** For the proxies of the container, which never call it. */
  public Signaller() {
    this(new Submissions(), new SubmittedForms(), InstantSource.system());
  }

  @Inject
  Signaller(Submissions submissions, SubmittedForms forms, InstantSource clock) {
    this.submissions = submissions;
    this.forms = forms;
    this.clock = clock;
  }

  /** Signals at most so many, and tells how many it were. */
  public int signal(Caller caller, int most) {
    Instant end = clock.instant().plus(LONGEST);
    int signalled = 0;
    int last = 0;
    while (signalled < most && clock.instant().isBefore(end)) {
      List<Waiting> batch = submissions.next(last, Math.min(BATCH, most - signalled));
      if (batch.isEmpty()) {
        return signalled;
      }
      signalled += signal(caller, batch);
      last = batch.get(batch.size() - 1).submission().id();
    }
    return signalled;
  }

  private int signal(Caller caller, List<Waiting> batch) {
    Set<Integer> failed = new HashSet<>();
    List<Submission> open =
        batch.stream().filter(next -> !next.signalled()).map(Waiting::submission).toList();
    int signalled = 0;
    while (!open.isEmpty()) {
      List<Submission> later = new ArrayList<>();
      signalled += send(caller, firstOfEach(open, later), failed);
      open = later;
    }
    submissions.mark(
        batch.stream()
            .map(next -> next.submission().id())
            .filter(id -> !failed.contains(id))
            .toList(),
        failed);
    return signalled;
  }

  /** What somebody submits later may be heard by a run that the first one has moved. */
  private static List<Submission> firstOfEach(List<Submission> open, List<Submission> later) {
    Set<Integer> people = new HashSet<>();
    List<Submission> first = new ArrayList<>();
    open.forEach(next -> (people.add(next.personId()) ? first : later).add(next));
    return first;
  }

  /** All at once, or else one by one, so that nobody suffers from another one's failure. */
  private int send(Caller caller, List<Submission> sent, Set<Integer> failed) {
    try {
      return forms.signal(caller, sent);
    } catch (RuntimeException broken) {
      if (sent.size() > 1) {
        return sent.stream().mapToInt(each -> send(caller, List.of(each), failed)).sum();
      }
      int id = sent.get(0).id();
      LOG.log(Level.WARNING, "Submission " + id + " was not signalled", broken);
      failed.add(id);
      return 0;
    }
  }
}
