package org.signalbox.workflow.engine;

import java.util.List;
import java.util.Map;

/**
 * What one look of the engine at one run leads to.
 *
 * @param run as it is now
 * @param trail what happened to it, in order
 * @param effects what has to be done with it, in order
 */
public record Progress(Instance run, List<Entry> trail, List<Effect> effects) {

  /**
   * One line of the trail.
   *
   * @param kind what happened: {@code step}, {@code waiting}, {@code woken}, {@code timeout},
   *     {@code branch}, {@code goal}, {@code finished}, {@code dropped-out}, {@code retry}
   * @param stepId at which step, 0 for none
   * @param detail what else is to be known, such as the reason, the branch, or until when it waits
   */
  public record Entry(
      String kind,
      InstanceStatus from,
      InstanceStatus to,
      int stepId,
      Map<String, Object> detail) {}

  public Progress {
    trail = List.copyOf(trail);
    effects = List.copyOf(effects);
  }
}
