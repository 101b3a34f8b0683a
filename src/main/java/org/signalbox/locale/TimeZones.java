package org.signalbox.locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/**
 * The choice of a time zone (wire-contract 8.3), which every call makes: it goes to the session
 * bean that has read the zones only once.
 */
@ApplicationScoped
public class TimeZones {

  @Inject StoredZones stored;

  private ZoneChoice choice = ZoneChoice.UNLOADED;

  @PostConstruct
  void load() {
    choice = stored.choice();
  }

  /** The zone that dates are told in, and how. */
  public DateText dates(ZoneHeader asked) {
    return choice.dates(asked);
  }

  /** The zone of whatever has none of its own. */
  public ZoneId base() {
    return choice.base();
  }
}
