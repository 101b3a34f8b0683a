package org.signalbox.workflow.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a flow finds around it.
 *
 * @param mail whether a mail server is configured (decision 20)
 * @param sms whether there is a connector for SMS
 * @param scripts whether there is somebody who runs scripts
 * @param existing the keys, of those the flow refers to, whose records exist
 */
public record Surroundings(
    boolean mail, boolean sms, boolean scripts, Map<Reference, Set<Integer>> existing) {

  public Surroundings {
    existing = Map.copyOf(existing);
  }

  boolean hold(Reference reference, int key) {
    return existing.getOrDefault(reference, Set.of()).contains(key);
  }
}
