package org.signalbox.workflow.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.workflow.engine.Life.Standing;

/** What must hold of every {@link Stage} after whatever happened, told apart from any model. */
final class Laws {

  private final Stage stage;
  private List<Standing> before = List.of();
  private List<WorkflowStatus> statuses;

  Laws(Stage stage) {
    this.stage = stage;
    this.statuses = statuses();
  }

  /** The law that was broken since it was last asked. */
  Optional<String> broken() {
    List<Standing> after = stage.standings();
    Optional<String> broken =
        changed(after)
            .or(this::effectTwice)
            .or(() -> openTwice(after))
            .or(() -> trails(after))
            .or(() -> count(after));
    before = after;
    statuses = statuses();
    return broken;
  }

  private List<WorkflowStatus> statuses() {
    return List.of(stage.status(1), stage.status(2));
  }

  private Optional<String> changed(List<Standing> after) {
    Map<Integer, Standing> now = new HashMap<>();
    after.forEach(run -> now.put(run.id(), run));
    for (Standing was : before) {
      Standing is = now.get(was.id());
      if (is == null && !stands(was.flow())) {
        return Optional.of("gone from a flow that runs: " + was);
      }
      if (is == null) {
        continue;
      }
      if (was.status().ended() && !was.equals(is)) {
        return Optional.of("moved after its end: " + was + " to " + is);
      }
      if (was.goal().isPresent() && !was.goal().equals(is.goal())) {
        return Optional.of("the goal moved: " + was + " to " + is);
      }
      if (stands(is.flow()) && moved(was, is)) {
        return Optional.of("moved in a flow that does not run: " + was + " to " + is);
      }
    }
    return Optional.empty();
  }

  /** Neither before nor now does the flow run. */
  private boolean stands(int flow) {
    return statuses.get(flow - 1) != WorkflowStatus.Running
        && stage.status(flow) != WorkflowStatus.Running;
  }

  /** The end of the flow and another flow may take people out of one that stands. */
  private static boolean moved(Standing was, Standing is) {
    boolean ends = was.status() != is.status() && is.status() != InstanceStatus.Cancelled;
    return was.step() != is.step()
        || !was.until().equals(is.until())
        || was.attempts() != is.attempts()
        || (ends && !is.reason().equals("REMOVED_BY_FLOW"));
  }

  private Optional<String> effectTwice() {
    Set<String> once = new HashSet<>();
    return stage.effects().stream()
        .filter(effect -> !once.add(effect))
        .findFirst()
        .map(effect -> "twice: " + effect);
  }

  private static Optional<String> openTwice(List<Standing> runs) {
    Set<List<Integer>> once = new HashSet<>();
    return runs.stream()
        .filter(run -> run.status().open())
        .filter(run -> !once.add(List.of(run.flow(), run.person())))
        .findFirst()
        .map(run -> "another open run: " + run);
  }

  /** Each line begins where the one before ended; the last one tells where the run is. */
  private Optional<String> trails(List<Standing> runs) {
    List<List<Progress.Entry>> trails = stage.trails();
    for (int i = 0; i < runs.size(); i++) {
      InstanceStatus status = InstanceStatus.None;
      for (Progress.Entry entry : trails.get(i)) {
        if (entry.from() != status) {
          return Optional.of("the trail breaks at " + entry + " of " + runs.get(i));
        }
        status = entry.to();
      }
      if (status != runs.get(i).status()) {
        return Optional.of("the trail does not lead to " + runs.get(i));
      }
    }
    return Optional.empty();
  }

  /** The figures of a flow, counted over the trail and over the runs, are the same. */
  private Optional<String> count(List<Standing> runs) {
    long begun = 0;
    long ended = 0;
    for (List<Progress.Entry> trail : stage.trails()) {
      for (Progress.Entry entry : trail) {
        begun += entry.from() == InstanceStatus.None ? 1 : 0;
        ended += !entry.from().ended() && entry.to().ended() ? 1 : 0;
      }
    }
    long over = runs.stream().filter(run -> run.status().ended()).count();
    return begun == runs.size() && ended == over
        ? Optional.empty()
        : Optional.of(begun + " begun, " + ended + " ended, but: " + runs);
  }
}
