package org.signalbox.workflow.engine;

import java.util.List;

/**
 * A rule that part of a flow breaks. Others say it to people, in their language.
 *
 * @param name of the rule; that of most is the code of the finding
 * @param arguments what a sentence about it names
 */
public record Rule(String name, List<String> arguments) {

  public Rule {
    arguments = List.copyOf(arguments);
  }

  static Rule of(String name, String... arguments) {
    return new Rule(name, List.of(arguments));
  }
}
