package org.signalbox.locale;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time zones of the database, read once when the application is deployed. A base zone that does
 * not exist stops the deployment.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StoredZones {

  private static final String ALL =
      "select tzlocation_id, locationCode, iana from tzlocation order by tzlocation_id";

  @PersistenceContext EntityManager entityManager;
  @Inject ZoneSettings settings;

  private volatile ZoneChoice choice = ZoneChoice.UNLOADED;

  @PostConstruct
  void load() {
    choice = ZoneChoice.of(settings, new ZoneTable(zones(entityManager)));
  }

  /** What callers may choose from. */
  public ZoneChoice choice() {
    return choice;
  }

  /** Those that this Java knows; its tz database may be older than the list. */
  static List<Zone> zones(EntityManager entityManager) {
    List<?> rows = entityManager.createNativeQuery(ALL).getResultList();
    return rows.stream().map(Object[].class::cast).flatMap(StoredZones::zone).toList();
  }

  private static Stream<Zone> zone(Object[] row) {
    String name = (String) row[2];
    if (name.equals(ZoneChoice.UTC.code())) {
      return Stream.of(new Zone(((Number) row[0]).intValue(), (String) row[1], ZoneOffset.UTC));
    }
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Stream.of(new Zone(((Number) row[0]).intValue(), (String) row[1], ZoneId.of(name)))
        : Stream.empty();
  }
}
