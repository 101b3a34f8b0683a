package org.signalbox.wire;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the caller prefers (RFC 7240, decision 7): read from the {@code Prefer} headers of this
 * request.
 *
 * <p>An operation asks for what it can do in more than one way; what it asked for and the caller
 * had stated is applied, and told in {@code Preference-Applied}, on errors too.
 */
@RequestScoped
public class Preferences {

  private static final String HANDLING = "handling";
  private static final String STRICT = "strict";
  private static final String RETURN = "return";
  private static final String REPRESENTATION = "representation";

  private final SortedSet<String> applied = new TreeSet<>();
  private boolean serverIsStrict;
  private Map<String, String> stated = Map.of();

  /**
   * {@code handling=strict}, stated by the caller or set for the whole server; a server that is
   * strict does not apply {@code handling=lenient}.
   */
  public boolean strict() {
    boolean strict = serverIsStrict || states(HANDLING, STRICT);
    apply(HANDLING, strict ? STRICT : "lenient");
    return strict;
  }

  /** {@code return=representation}; without it {@code return=minimal} is what everybody gets. */
  public boolean returnRepresentation() {
    boolean representation = states(RETURN, REPRESENTATION);
    apply(RETURN, representation ? REPRESENTATION : "minimal");
    return representation;
  }

  /** What of the request lies in its preferences: two that differ in it are two requests. */
  public String fingerprint() {
    return List.of(states(HANDLING, STRICT), states(RETURN, REPRESENTATION)).toString();
  }

  /** Such as {@code handling=strict}. */
  SortedSet<String> applied() {
    return new TreeSet<>(applied);
  }

  void accept(boolean serverIsStrict, Map<String, String> stated) {
    this.serverIsStrict = serverIsStrict;
    this.stated = stated;
  }

  private void apply(String name, String value) {
    if (states(name, value)) {
      applied.add(name + "=" + value);
    }
  }

  private boolean states(String name, String value) {
    return value.equals(stated.get(name));
  }
}
