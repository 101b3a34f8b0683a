package org.signalbox.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identifiers of a request, which may be none, but not missing and not too many. */
final class Identifiers {

  private Identifiers() {}

  static List<@Nullable String> of(String member, @Nullable List<@Nullable String> sent, int max) {
    if (sent == null) {
      throw InvalidArgument.noIdentifiers(member);
    }
    if (sent.size() > max) {
      throw InvalidArgument.tooMany(max);
    }
    return sent;
  }
}
