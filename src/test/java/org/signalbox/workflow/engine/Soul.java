package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.workflow.engine.Life.Trait;
import org.signalbox.workflow.engine.Participant.Heard;

/** A person on the {@link Stage}; sales and what was heard are in the order in which they came. */
final class Soul {

  final Set<Trait> traits = new HashSet<>();
  final Set<Integer> selections = new HashSet<>();
  final List<Integer> sales = new ArrayList<>();
  final List<Heard> heard = new ArrayList<>();

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean blockedIn(Script script) {
    return script.blockList().stream().anyMatch(selections::contains);
  }

  Candidate atTheDoor(Script script, WorkflowStatus flow, List<Ride> before, Instant now) {
    return new Candidate(
        flow,
        script.enrolmentEnd(),
        now,
        true,
        is(Trait.RETIRED),
        script.once(),
        !before.isEmpty(),
        before.stream().anyMatch(ride -> ride.run.status().open()),
        blockedIn(script),
        true);
  }

  /** As a run knows the person that began when so much had been sold and heard. */
  Participant participant(Script script, int salesBefore, int heardBefore) {
    Set<Integer> goals =
        script.goals().stream()
            .filter(
                goal ->
                    goal.selection().isPresent()
                        ? selections.contains(goal.selection().getAsInt())
                        : sales.size() > salesBefore)
            .map(Script.Target::id)
            .collect(Collectors.toSet());
    return new Participant(
        is(Trait.RETIRED),
        blockedIn(script),
        !is(Trait.WITHOUT_CONSENT),
        true,
        is(Trait.WITHOUT_EMAIL) ? "" : "solveig@fjordlys.example",
        is(Trait.WITHOUT_MOBILE) ? " " : "+47 900 00 000",
        is(Trait.BOUNCING) ? StepCheck.MAX_BOUNCES : 0,
        false,
        false,
        Map.of("sale/amount", List.copyOf(sales)),
        selections,
        Set.of(),
        heard.subList(heardBefore, heard.size()),
        goals);
  }
}
