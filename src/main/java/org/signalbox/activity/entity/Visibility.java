package org.signalbox.activity.entity;

/** To whom a record is visible. */
public enum Visibility {
  All(0),
  Associate(1),
  Group(2);

  private final int number;

  Visibility(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
