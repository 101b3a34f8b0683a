package org.signalbox.locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * How the request under way is told dates (wire-contract 8). {@code SO-Browser-TZ-Offset} has no
 * say in it.
 *
 * <p>One for all requests: to inject the session bean into an object for each of them took longer
 * than to read the header.
 */
@ApplicationScoped
public class CallerZone {

  @Inject HttpServletRequest request;
  @Inject TimeZones zones;

  public DateText dates() {
    return zones.dates(ZoneHeader.of(Collections.list(request.getHeaders("SO-TimeZone"))));
  }
}
