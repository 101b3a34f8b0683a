package org.signalbox.workflow.engine;

/** A constant that the database and the vendor's clients know by a number (domain.md 1.2). */
public interface Numbered {

  int number();

  /** The constant with the number, which must exist: the schema admits no others. */
  static <E extends Enum<E> & Numbered> E of(Class<E> type, int number) {
    for (E constant : type.getEnumConstants()) {
      if (constant.number() == number) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no number " + number);
  }
}
