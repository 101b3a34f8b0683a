package org.signalbox.activity.entity;

import java.util.Arrays;

/** How a sale stands, {@code sale.status}. */
public enum SaleStatus {
  Unknown(0),
  Open(1),
  Sold(2),
  Lost(3),
  Stalled(4);

  private final int number;

  SaleStatus(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** What the column holds. */
  static SaleStatus of(int number) {
    return Arrays.stream(values())
        .filter(value -> value.number == number)
        .findFirst()
        .orElse(Unknown);
  }
}
