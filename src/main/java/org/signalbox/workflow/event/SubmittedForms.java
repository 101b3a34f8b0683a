package org.signalbox.workflow.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.signalbox.call.Call;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.store.PlainJson;

/**
 * Signals submissions of forms, each as an event FormSubmitted of its own with the submission's
 * name, all in one transaction: the number of statements does not grow with them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SubmittedForms {

  /**
   * What somebody submitted.
   *
   * @param fields as JSON
   * @param submittedAt ISO 8601
   */
  public record Submission(int id, int personId, int formId, String fields, String submittedAt) {

    private Signal signal() {
      String attributes =
          """
          {"form_submission_id": %1$d, "event_id": "%1$d", "source": "UpdateFormSubmissions",
          "occurred_at": "%2$s"}
          """
              .formatted(id, submittedAt);
      return Message.read(EventType.FormSubmitted, attributes).signal();
    }

    private Facts facts() {
      Map<String, Object> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      named.putAll(PlainJson.object(fields));
      return new Facts(Set.of(personId), formId, 0, named);
    }
  }

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public SubmittedForms() {
    this(InstantSource.system(), new TimeZones());
  }

  @Inject
  SubmittedForms(InstantSource clock, TimeZones zones) {
    this.clock = clock;
    this.zones = zones;
  }

  /**
   * Signals submissions.
   *
   * @param submissions of each person one at most
   * @return how many had not been signalled before
   */
  public int signal(Caller caller, List<Submission> submissions) {
    Instant now = clock.instant();
    EventStore store = EventStore.of(Call.of(caller), entityManager, now, zones.base());
    Map<String, Long> numbers =
        store.record(
            EventType.FormSubmitted, submissions.stream().map(Submission::signal).toList());
    List<Heard> events = new ArrayList<>();
    for (Submission submission : submissions) {
      Optional.ofNullable(numbers.get(String.valueOf(submission.id())))
          .map(number -> new Heard(submission.signal(), submission.facts(), number))
          .ifPresent(events::add);
    }
    if (!events.isEmpty()) {
      Signalling.signal(store, EventType.FormSubmitted, events, now);
    }
    return events.size();
  }
}
