package org.signalbox.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The text form of one of the vendor's bit masks (wire-contract 5.2, 5.3): names in ascending order
 * of their numbers, joined by a comma and a blank, {@code None} for no bit.
 */
public final class Flags {

  /** {@code ETableRight}, by its atomic names. */
  public static final Flags TABLE_RIGHT =
      new Flags(
          new Name(128, "Uninitialized"),
          new Name(64, "Unused1"),
          new Name(32, "RestrictedUpdate"),
          new Name(16, "Filtering"),
          new Name(8, "Delete"),
          new Name(4, "Insert"),
          new Name(2, "Update"),
          new Name(1, "Select"));

  /** {@code EFieldRight}; reading and writing together is Update, as the vendor says it. */
  public static final Flags FIELD_RIGHT =
      new Flags(
          new Name(256, "UndefinedValue"),
          new Name(192, "UIHints"),
          new Name(128, "UIHintReadOnly"),
          new Name(64, "UIHintMandatory"),
          new Name(32, "Nullable"),
          new Name(16, "Unused3"),
          new Name(8, "Unused2"),
          new Name(4, "Unused1"),
          new Name(3, "Update"),
          new Name(2, "Write"),
          new Name(1, "Read"));

  /** A name of one or more bits. */
  private record Name(int bits, String text) {}

  /** From the most bits to the least. */
  private final List<Name> names;

  private Flags(Name... names) {
    this.names = List.of(names);
  }

  /** The names of the bits of {@code mask}, each of which must have one. */
  public String text(int mask) {
    Deque<String> found = new ArrayDeque<>();
    int rest = mask;
    for (Name name : names) {
      if ((rest & name.bits()) == name.bits()) {
        found.addFirst(name.text());
        rest &= ~name.bits();
      }
    }
    if (rest != 0) {
      throw new IllegalArgumentException("mask has bits without a name: " + mask);
    }
    return found.isEmpty() ? "None" : String.join(", ", found);
  }
}
