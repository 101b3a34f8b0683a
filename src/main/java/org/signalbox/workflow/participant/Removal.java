package org.signalbox.workflow.participant;

/**
 * What a removal did.
 *
 * @param removed how many participants
 * @param unknown how many of the keys are no participants of the flow
 */
public record Removal(int removed, int unknown) {

  /** As the text that is kept for repeats of the call. */
  String written() {
    return removed + " " + unknown;
  }

  static Removal read(String text) {
    String[] counts = text.split(" ", 2);
    return new Removal(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
  }
}
