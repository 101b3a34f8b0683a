package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.workflow.engine.Life.Standing;

/** A run in the {@link Model}: nothing but what happened to it, and what follows from that. */
final class Trip {

  /** What can happen to a run. */
  enum Kind {
    ENROLLED,
    CAME,
    WAITS,
    FINDS_CLOSED,
    HEARD,
    FALLS_DUE,
    SENT,
    GOAL,
    FAILED,
    RESTARTS,
    GOES_ON,
    FINISHED,
    SUCCEEDED,
    DROPPED,
    CANCELLED
  }

  private record Fact(Kind kind, Instant at, int step, Optional<Instant> until, String reason) {}

  final int id;
  final int flow;
  final int person;

  /** How much the person had done before. */
  final int began;

  private final List<Fact> facts = new ArrayList<>();

  Trip(int id, int flow, int person, int began) {
    this.id = id;
    this.flow = flow;
    this.person = person;
    this.began = began;
  }

  void note(Kind kind, Instant at) {
    note(kind, at, step());
  }

  void note(Kind kind, Instant at, int step) {
    facts.add(new Fact(kind, at, step, Optional.empty(), ""));
  }

  void noteUntil(Kind kind, Instant at, Optional<Instant> until) {
    facts.add(new Fact(kind, at, step(), until, ""));
  }

  void noteDrop(Instant at, String reason) {
    facts.add(new Fact(Kind.DROPPED, at, step(), Optional.empty(), reason));
  }

  InstanceStatus status() {
    InstanceStatus status = InstanceStatus.Active;
    for (Fact fact : facts) {
      status =
          switch (fact.kind()) {
            case FINISHED -> InstanceStatus.Finished;
            case SUCCEEDED -> InstanceStatus.FinishedWithSuccess;
            case DROPPED -> InstanceStatus.DropOut;
            case CANCELLED -> InstanceStatus.Cancelled;
            default -> status;
          };
    }
    return status;
  }

  /** The step at which it is, 0 behind the last one. */
  int step() {
    return facts.isEmpty() ? 0 : stay().get(0).step();
  }

  /** When it came to its step, or when its wait there began again. */
  Instant arrival() {
    return stay().stream()
        .filter(fact -> fact.kind() == Kind.RESTARTS)
        .map(Fact::at)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> stay().get(0).at());
  }

  int level() {
    if (has(Kind.HEARD)) {
      return 2;
    }
    return has(Kind.WAITS) ? 1 : 0;
  }

  Optional<Instant> until() {
    Optional<Instant> until = Optional.empty();
    for (Fact fact : stay()) {
      until =
          switch (fact.kind()) {
            case CAME, FALLS_DUE -> Optional.of(fact.at());
            case WAITS, FINDS_CLOSED, FAILED, RESTARTS, GOES_ON -> fact.until();
            default -> until;
          };
    }
    return until;
  }

  /** Whether a pass that comes now is to look at it. */
  boolean due(Instant now) {
    boolean forever = level() == 1 && until().isEmpty();
    boolean tooEarly = until().isPresent() && until().get().isAfter(now);
    return status() == InstanceStatus.Active && !forever && !tooEarly;
  }

  Optional<Instant> goal() {
    return facts.stream().filter(fact -> fact.kind() == Kind.GOAL).map(Fact::at).findFirst();
  }

  int failures() {
    return (int) stay().stream().filter(fact -> fact.kind() == Kind.FAILED).count();
  }

  Optional<Instant> lastSent() {
    return facts.stream()
        .filter(fact -> fact.kind() == Kind.SENT)
        .map(Fact::at)
        .reduce((earlier, later) -> later);
  }

  Standing standing() {
    OptionalInt lastStep =
        facts.stream()
            .filter(fact -> fact.kind() == Kind.SENT)
            .mapToInt(Fact::step)
            .reduce((earlier, later) -> later);
    String reason = facts.get(facts.size() - 1).reason();
    return new Standing(
        id,
        flow,
        person,
        status(),
        step(),
        level(),
        until(),
        goal(),
        lastStep,
        lastSent(),
        failures(),
        reason);
  }

  private boolean has(Kind kind) {
    return stay().stream().anyMatch(fact -> fact.kind() == kind);
  }

  /** What happened since it came to its step. */
  private List<Fact> stay() {
    int from = facts.size() - 1;
    while (facts.get(from).kind() != Kind.CAME && facts.get(from).kind() != Kind.ENROLLED) {
      from--;
    }
    return facts.subList(from, facts.size());
  }
}
