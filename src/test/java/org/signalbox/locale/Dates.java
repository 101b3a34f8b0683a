package org.signalbox.locale;

/** For the tests of features: how callers are told dates. */
public final class Dates {

  private Dates() {}

  public static DateText utc() {
    return new DateText(ZoneChoice.UTC, false);
  }
}
