package org.signalbox.workflow.event;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.Crank;
import org.signalbox.workflow.pass.Scope;
import org.signalbox.workflow.store.FlowRights;

/**
 * Signals an event to the flows in one transaction (domain.md 3, decisions 10, 11, 13, 17).
 *
 * <p>A repeat is found before anything else is looked at: it is answered as the first was, whatever
 * has happened since, and does nothing.
 */
@Stateless
public class SendEvent {

  private static final Repeatable<WorkflowEventResult> OPERATION =
      new Repeatable<>("SendEvent", WorkflowEventResult::written, WorkflowEventResult::read);

  /** So that the caller gets an answer; the timer runs the rest. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final Repeats repeats;
  private final Crank crank;
  private final TimeZones zones;

  /** For the proxies of the container, which never call it. */
  public SendEvent() {
    this(InstantSource.system(), new Repeats(), new Crank(), new TimeZones());
  }

  @Inject
  SendEvent(InstantSource clock, Repeats repeats, Crank crank, TimeZones zones) {
    this.clock = clock;
    this.repeats = repeats;
    this.crank = crank;
    this.zones = zones;
  }

  /**
   * Signals the event.
   *
   * @param call whose caller needs the functional right flow-administrator or send-event; a dry run
   *     too if the attributes say so
   * @param type what happened; None signals nothing
   * @param attributes to whom and with what, as text
   * @param strict whether an event that can signal nobody is an error (decision 10)
   */
  public Answer<WorkflowEventResult> send(
      Call call, EventType type, String attributes, boolean strict) {
    Message message = Message.read(type, attributes);
    Call meant = message.dryRun() ? call.asDryRun() : call;
    Answer<WorkflowEventResult> answer =
        repeats.once(entityManager, meant, OPERATION, () -> answer(meant, message, strict));
    return answer.replayedIf(answer.result().duplicate());
  }

  private WorkflowEventResult answer(Call call, Message message, boolean strict) {
    if (!call.caller().holds("flow-administrator")) {
      call.caller().require("send-event");
    }
    try {
      return signal(call, message.signal(), strict);
    } catch (UnusableEvent unusable) {
      if (strict) {
        throw unusable;
      }
      EventType type = message.type();
      String text = type == EventType.None ? "" : EventReceipt.nobody(unusable).text();
      return new WorkflowEventResult(type, text, false);
    }
  }

  private WorkflowEventResult signal(Call call, Signal signal, boolean strict) {
    Instant now = clock.instant();
    EventStore store = EventStore.of(call, entityManager, now, zones.base());
    OptionalLong number = claim(store, signal);
    if (number.isEmpty()) {
      return replay(store, signal);
    }
    Heard heard = new Heard(signal, store.facts(signal), number.getAsLong());
    if (signal.type() == EventType.Run) {
      heard.receipt().executed(execute(call, signal, now));
      store.write(signal.type(), List.of(heard), List.of(), Map.of());
    } else {
      boolean somebody = Signalling.signal(store, signal.type(), List.of(heard), now);
      if (strict && !somebody) {
        throw UnusableEvent.nobody();
      }
    }
    return new WorkflowEventResult(signal.type(), heard.receipt().build().text(), false);
  }

  /**
   * An event that has a name is stored before anything is done, so that it is done once: empty when
   * there is one of that name. All others are stored with what they did, and have number 0 until
   * then.
   */
  private static OptionalLong claim(EventStore store, Signal signal) {
    if (signal.eventId().isEmpty()) {
      return OptionalLong.of(0);
    }
    return store.record(signal.type(), List.of(signal)).values().stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Whoever cannot see the flow runs nothing of it. */
  private int execute(Call call, Signal signal, Instant now) {
    RunScope asked =
        RunScope.of(
            entityManager,
            signal.attributes().id("workflow_id"),
            signal.attributes().id("workflow_instance_id"));
    FlowRights rights = new FlowRights(entityManager, call.caller());
    Optional<Scope> scope = asked.visible(rights, now);
    return scope
        .map(seen -> call.dryRun() ? crank.due(seen) : crank.run(seen, LONGEST_RUN))
        .orElse(0);
  }

  private static WorkflowEventResult replay(EventStore store, Signal signal) {
    String eventId = signal.eventId().orElseThrow();
    String first = store.firstAnswer(signal, eventId).orElseThrow(() -> new EventMismatch(eventId));
    return new WorkflowEventResult(signal.type(), EventReceipt.replay(first).text(), true);
  }
}
