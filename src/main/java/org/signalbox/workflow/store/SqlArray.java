package org.signalbox.workflow.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keys as one text parameter, which the statement casts to {@code int[]} or {@code bigint[]}. */
public final class SqlArray {

  private SqlArray() {}

  public static String of(Collection<? extends Number> keys) {
    return keys.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
