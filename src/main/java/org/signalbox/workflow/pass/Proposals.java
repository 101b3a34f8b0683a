package org.signalbox.workflow.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.workflow.engine.EnrolmentGate;
import org.signalbox.workflow.engine.Knowledge;
import org.signalbox.workflow.engine.Participant;
import org.signalbox.workflow.store.Door;
import org.signalbox.workflow.store.Enrolments;
import org.signalbox.workflow.store.Enrolments.Enrolled;
import org.signalbox.workflow.store.Enrolments.Entry;
import org.signalbox.workflow.store.Enrolments.Knock;
import org.signalbox.workflow.store.PersonRecords;

/**
 * People whom a flow hands over to another one: through all gates of domain.md 3.5, and three times
 * a day at most, because flows may lead into each other.
 */
final class Proposals {

  /** The run's person at the door of another flow. */
  record Proposal(Found found, int workflowId) {

    Pair pair() {
      return new Pair(workflowId, found.run().personId());
    }
  }

  /** A flow and a person. */
  record Pair(int workflowId, int personId) {}

  private static final int MOST_A_DAY = 3;

  private static final String EARLIER =
      """
      select c.flow, c.person
      from (select distinct flow, person
        from jsonb_to_recordset(cast(?1 as jsonb)) as r(flow int, person int)) c
      where %d <= (select count(*) from workflow_instance i
        where i.workflow_id = c.flow and i.person_id = c.person and i.proposed_by_workflow_id is not null
          and i.registered > cast(?2 as timestamptz) - interval '1 day')
      """
          .formatted(MOST_A_DAY);

  private final Writer writer;
  private final List<Proposal> proposals;
  private final Map<Pair, String> results = new HashMap<>();

  private Proposals(Writer writer, List<Proposal> proposals) {
    this.writer = writer;
    this.proposals = proposals;
  }

  static void write(Writer writer, List<Proposal> proposals) {
    if (!proposals.isEmpty()) {
      new Proposals(writer, proposals).propose();
    }
  }

  private void propose() {
    Enrolments enrolments = new Enrolments(writer.entityManager(), Writer.ENGINE, writer.now());
    Set<Integer> flows = proposals.stream().map(Proposal::workflowId).collect(Collectors.toSet());
    Set<Integer> people =
        proposals.stream().map(p -> p.found().run().personId()).collect(Collectors.toSet());
    Map<Pair, Knock> knocks = new HashMap<>();
    enrolments
        .knocks(flows, people)
        .forEach(knock -> knocks.put(new Pair(knock.workflowId(), knock.personId()), knock));
    Map<Integer, Door> doors = Door.of(writer.entityManager(), flows, writer.zone());
    Map<Integer, Knowledge> known = known(doors, people);
    Set<Pair> loops = loops();
    List<Entry> admitted = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (!results.containsKey(proposal.pair())) {
        Optional<String> refusal =
            refusal(proposal, doors, knocks, known)
                .or(() -> loops.contains(proposal.pair()) ? Optional.of("LOOP") : Optional.empty());
        results.put(proposal.pair(), refusal.orElse("ALREADY_ACTIVE"));
        if (refusal.isEmpty()) {
          admitted.add(entry(proposal));
        }
      }
    }
    for (Enrolled enrolled : enrolments.enrol(admitted)) {
      results.put(new Pair(enrolled.workflowId(), enrolled.personId()), "ENROLLED");
    }
    log();
  }

  /** What the filters of the flows ask elsewhere than in the rows of the people. */
  private Map<Integer, Knowledge> known(Map<Integer, Door> doors, Set<Integer> people) {
    return doors.values().stream().anyMatch(door -> door.filter().askElsewhere())
        ? PersonRecords.of(writer.entityManager(), people)
        : Map.of();
  }

  private Optional<String> refusal(
      Proposal proposal,
      Map<Integer, Door> doors,
      Map<Pair, Knock> knocks,
      Map<Integer, Knowledge> known) {
    Door door = doors.get(proposal.workflowId());
    Knock knock = knocks.get(proposal.pair());
    if (door == null || knock == null) {
      return Optional.of(EnrolmentGate.FLOW_NOT_OPEN.name());
    }
    Participant who = proposal.found().participant();
    Knowledge all = known.get(knock.personId());
    Map<String, ?> values = all == null ? who.values() : all.at(writer.now(), door.zone());
    return EnrolmentGate.closedFor(door.candidate(knock, who.retired(), values, writer.now()))
        .map(EnrolmentGate::name);
  }

  private Set<Pair> loops() {
    Set<Pair> loops = new HashSet<>();
    List<Row> rows =
        proposals.stream()
            .map(
                p ->
                    new Row()
                        .with("flow", p.workflowId())
                        .with("person", p.found().run().personId()))
            .toList();
    for (Object row : writer.read(EARLIER, rows)) {
      Object[] pair = (Object[]) row;
      loops.add(new Pair((Integer) pair[0], (Integer) pair[1]));
    }
    return loops;
  }

  private static Entry entry(Proposal proposal) {
    return new Entry(
        proposal.workflowId(),
        proposal.found().run().personId(),
        OptionalInt.of(proposal.found().run().workflowId()),
        0);
  }

  private void log() {
    List<Row> trail = new ArrayList<>();
    for (Proposal proposal : proposals) {
      String result = results.getOrDefault(proposal.pair(), "");
      trail.add(
          new Row()
              .with("run", proposal.found().run().id())
              .with("flow", proposal.found().run().workflowId())
              .with("kind", "proposed")
              .with("before", 0)
              .with("after", 0)
              .with("step", 0)
              .with("detail", Map.of("flow", proposal.workflowId(), "result", result)));
    }
    Moves.log(writer, trail);
  }
}
