package org.signalbox.workflow.definition;

import java.util.Comparator;
import java.util.List;
import org.signalbox.wire.Carrier;

/**
 * The order of steps, branches and actions: by rank if each has its own, else as they were sent.
 */
final class Ranks {

  private Ranks() {}

  static List<Carrier> inOrder(List<Carrier> parts) {
    return ranked(parts)
        ? parts.stream().sorted(Comparator.comparingInt(part -> part.number("Rank"))).toList()
        : parts;
  }

  /** The rank of one of the parts that are in order. */
  static int rank(List<Carrier> inOrder, int place) {
    return ranked(inOrder) ? inOrder.get(place).number("Rank") : place + 1;
  }

  private static boolean ranked(List<Carrier> parts) {
    return parts.stream()
            .mapToInt(part -> part.number("Rank"))
            .filter(rank -> rank > 0)
            .distinct()
            .count()
        == parts.size();
  }
}
