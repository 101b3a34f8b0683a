package org.signalbox.wire;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.locale.Phrase;

/** One of the vendor's lists of names, of which a member has one or, as flags, any number. */
final class Names extends Kind {

  private final List<String> names;
  private final boolean flags;

  Names(List<String> names, boolean flags) {
    super(Type.STRING, names.get(0));
    this.names = names;
    this.flags = flags;
  }

  @Override
  Object bind(String field, Node node) {
    String sent = Binder.digits(node.scalar());
    return flags ? combination(field, sent) : name(field, sent);
  }

  @Override
  public List<String> constants() {
    return flags ? List.of() : names;
  }

  private String name(String field, String sent) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(sent) || Integer.toString(i).equals(sent)) {
        return names.get(i);
      }
    }
    throw refusal(field);
  }

  private String combination(String field, String sent) {
    int bits = 0;
    if (sent.matches("[0-9]{1,6}")) {
      bits = Integer.parseInt(sent);
    } else {
      for (String name : sent.split("[,\\s]+", -1)) {
        int place = names.indexOf(name(field, name));
        bits |= place == 0 ? 0 : 1 << (place - 1);
      }
    }
    if (bits >= 1 << (names.size() - 1)) {
      throw refusal(field);
    }
    return joined(bits);
  }

  private String joined(int bits) {
    List<String> set = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      if ((bits >> (i - 1) & 1) == 1) {
        set.add(names.get(i));
      }
    }
    return set.isEmpty() ? names.get(0) : String.join(", ", set);
  }

  private InvalidRequest refusal(String field) {
    return new InvalidRequest(field, Phrase.of("value-not-choice", String.join(", ", names)));
  }
}
