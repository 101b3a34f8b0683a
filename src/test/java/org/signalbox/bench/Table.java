package org.signalbox.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * The result: one line for each ratio, with its two figures and whether it is as good as it should
 * be.
 */
final class Table {

  private static final String LINE = "%-58s %18s %18s %8s  %-12s %s%n";

  private final List<Object[]> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** What a ratio should be. */
  record Goal(String text, DoublePredicate met) {

    /** For a ratio that explains another one. */
    static Goal none() {
      return new Goal("", ratio -> true);
    }

    static Goal atLeast(double figure) {
      return new Goal(format(">= %.2f", figure), ratio -> ratio >= figure);
    }

    static Goal atMost(double figure) {
      return new Goal(format("<= %.2f", figure), ratio -> ratio <= figure);
    }

    private String verdict(double ratio) {
      return text.isEmpty() ? "" : met.test(ratio) ? "goal met" : "goal missed";
    }
  }

  /** Adds the ratio of two figures of one unit. */
  void add(String what, double first, double second, String unit, Goal goal) {
    double ratio = first / second;
    lines.add(
        new Object[] {
          what,
          format("%,.2f ", first) + unit,
          format("%,.2f ", second) + unit,
          format("%.2f", ratio),
          goal.text(),
          goal.verdict(ratio)
        });
  }

  /** Adds a sentence below the lines. */
  void note(String sentence) {
    notes.add(sentence);
  }

  void print(PrintStream out) {
    out.printf(LINE, "Ratio", "first", "second", "ratio", "goal", "");
    lines.forEach(line -> out.printf(LINE, line));
    notes.forEach(out::println);
  }

  private static String format(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
