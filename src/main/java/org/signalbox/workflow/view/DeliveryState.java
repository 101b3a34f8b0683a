package org.signalbox.workflow.view;

/** How it stands with something that waits to be delivered. */
public enum DeliveryState {
  /** It was never tried. */
  Queued,
  /** It was tried, and will be again. */
  Failed;

  static DeliveryState after(int attempts) {
    return attempts == 0 ? Queued : Failed;
  }
}
