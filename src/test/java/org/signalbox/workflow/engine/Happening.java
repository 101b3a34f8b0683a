package org.signalbox.workflow.engine;

import java.util.function.Consumer;

/** One thing that happens in a history, with the words that tell it. */
record Happening(String text, Consumer<Life> to) {

  @Override
  public String toString() {
    return text;
  }
}
