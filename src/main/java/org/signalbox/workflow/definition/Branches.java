package org.signalbox.workflow.definition;

import java.util.List;
import java.util.Optional;
import org.signalbox.wire.Carrier;
import org.signalbox.workflow.engine.SplitOptionType;

/** Branches of splits without a type, as version 10 of the vendor's client sends them. */
final class Branches {

  private static final String OPTIONS = "Options";

  private Branches() {}

  /**
   * A flow in which every branch has a type: those that are stored keep theirs with what it tests,
   * new ones are for everyone else.
   *
   * @param before the flow as it is stored
   */
  static Carrier typed(Carrier flow, Carrier before) {
    return Steps.changeLines(
        flow, line -> line.stream().map(step -> typedStep(step, before)).toList());
  }

  private static Carrier typedStep(Carrier step, Carrier before) {
    if (!step.containsKey(OPTIONS)) {
      return step;
    }
    List<Carrier> options =
        step.carriers(OPTIONS).stream().map(option -> typedOption(option, before)).toList();
    return step.with(OPTIONS, options);
  }

  private static Carrier typedOption(Carrier option, Carrier before) {
    if (!option.text("OptionType").isEmpty()) {
      return option;
    }
    int key = option.number(Steps.OPTION);
    Optional<Carrier> stored = key > 0 ? Steps.find(before, Steps.OPTION, key) : Optional.empty();
    return stored
        .orElseGet(() -> StepShapes.initial(SplitOptionType.None))
        .with(Steps.OPTION, key)
        .with("Name", option.text("Name"))
        .with("Rank", option.number("Rank"))
        .with("Steps", option.carriers("Steps"));
  }
}
