package org.signalbox.locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * How this request is told dates (wire-contract 8). {@code SO-Browser-TZ-Offset} has no say in it.
 */
@RequestScoped
public class CallerZone {

  @Inject HttpServletRequest request;
  @Inject TimeZones zones;

  private DateText dates = new DateText(ZoneChoice.UTC, false);

  @PostConstruct
  void listen() {
    dates = zones.dates(ZoneHeader.of(Collections.list(request.getHeaders("SO-TimeZone"))));
  }

  public DateText dates() {
    return dates;
  }
}
