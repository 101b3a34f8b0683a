package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random histories of random flows: the engine and a slow model agree after each happening, and
 * what must always hold holds. {@code -Dsignalbox.histories=100000} lives more of them.
 */
class HistoriesTest {

  private static final int HISTORIES = Integer.getInteger("signalbox.histories", 2_000);
  private static final int LENGTH = 40;
  private static final long SEED = 20261121;

  private final Set<String> seen = new TreeSet<>();

  @Test
  void engineAndModelAgreeOnEveryHistory() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      Dice dice = new Dice(seed);
      Instant beginning = RandomFlow.beginning(dice);
      RandomFlow drawn = new RandomFlow(dice, beginning);
      List<Script> flows = List.of(drawn.flow(1), drawn.flow(2));
      List<Happening> history = new RandomHistory(dice, flows).ofLength(LENGTH);
      if (complaint(flows, beginning, history).isPresent()) {
        fail(report(seed, flows, beginning, shortest(flows, beginning, history)));
      }
    }
    everythingWasSeen();
  }

  /** Histories in which little happens would prove little. */
  private void everythingWasSeen() {
    assertThat(seen)
        .contains("step", "waiting", "woken", "timeout", "branch", "goal", "finished", "retry")
        .contains("resumed", "restarted", "shifted", "removed")
        .contains("Finished", "FinishedWithSuccess", "DropOut", "Cancelled")
        .contains("EXIT_AFTER_SPLIT", "EXIT_AFTER_MAX_WAITING_TIME", "STEP_FAILED")
        .contains("FORMEREMPLOYEE", "ADDEDTOBLOCKLIST", "REMOVED_BY_FLOW", "NOSUBJECT")
        .contains("NOCONSENTFORPERSON", "NOEMAILFORPERSON", "TOOMANYBOUNCES", "MISSINGMOBILEPHONE");
  }

  private Optional<String> complaint(
      List<Script> flows, Instant beginning, List<Happening> history) {
    Stage stage = new Stage(flows, beginning);
    Model model = new Model(flows, beginning);
    Laws laws = new Laws(stage);
    for (Happening happening : history) {
      happening.to().accept(model);
      int runs = stage.standings().size();
      Optional<String> broken = live(happening, stage, laws).or(() -> disagreement(stage, model));
      if (broken.isPresent()) {
        return broken;
      }
      if (stage.standings().size() < runs) {
        seen.add("removed");
      }
    }
    stage.trails().forEach(trail -> trail.forEach(entry -> seen.add(entry.kind())));
    stage.standings().forEach(run -> seen.addAll(List.of(run.status().name(), run.reason())));
    return Optional.empty();
  }

  /** What the table of moves does not hold throws. */
  private static Optional<String> live(Happening happening, Stage stage, Laws laws) {
    try {
      happening.to().accept(stage);
    } catch (IllegalStateException impossible) {
      return Optional.of(impossible.toString());
    }
    return laws.broken();
  }

  private static Optional<String> disagreement(Stage stage, Model model) {
    boolean agree =
        stage.standings().equals(model.standings()) && stage.effects().equals(model.effects());
    return agree
        ? Optional.empty()
        : Optional.of(
            "engine: %s%n%s%nmodel:  %s%n%s"
                .formatted(
                    lines(stage.standings()),
                    stage.effects(),
                    lines(model.standings()),
                    model.effects()));
  }

  /** Leaves out what is not needed to fail. */
  private List<Happening> shortest(List<Script> flows, Instant beginning, List<Happening> history) {
    List<Happening> left = new ArrayList<>(history);
    for (int i = left.size() - 1; i >= 0; i--) {
      List<Happening> without = new ArrayList<>(left);
      without.remove(i);
      if (complaint(flows, beginning, without).isPresent()) {
        left = without;
      }
    }
    return left;
  }

  private String report(long seed, List<Script> flows, Instant beginning, List<Happening> history) {
    return "history %d from %s%nin %s%nwhere%s%n%s"
        .formatted(
            seed,
            beginning,
            lines(flows),
            lines(history),
            complaint(flows, beginning, history).orElse(""));
  }

  private static String lines(List<?> all) {
    StringBuilder lines = new StringBuilder();
    all.forEach(one -> lines.append(System.lineSeparator()).append("  ").append(one));
    return lines.toString();
  }
}
