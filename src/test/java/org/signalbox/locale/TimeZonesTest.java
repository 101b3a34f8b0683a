package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.run.Database;

/** The list in the database: what a caller can name. */
class TimeZonesTest {

  @RegisterExtension static final Database DATABASE = Database.withDemoData();

  /** Where nobody lives, or where the clock is that of whoever supplies the station. */
  private static final Set<String> WITHOUT_CODE = Set.of("AQ", "BV", "HM");

  private static List<Zone> zones = List.of();

  @BeforeAll
  static void load() {
    try (EntityManagerFactory factory =
            Persistence.createEntityManagerFactory("signalbox", DATABASE.persistenceProperties());
        EntityManager entityManager = factory.createEntityManager()) {
      zones = StoredZones.zones(entityManager);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "261,              NO,     Europe/Oslo",
    "NO,               NO,     Europe/Oslo",
    "1,                UTC,    Z",
    "us-ny,            US-NY,  America/New_York",
    "US-TX,            US-TX,  America/Chicago",
    "SE,               SE,     Europe/Stockholm",
    "DE,               DE,     Europe/Berlin",
    "GB,               GB,     Europe/London",
    "ES-CN,            ES-CN,  Atlantic/Canary",
    "CA-ON,            CA-ON,  America/Toronto",
    "BR-AM,            BR-AM,  America/Manaus",
    "Asia/Kolkata,     IN,     Asia/Kolkata",
    "CET,              CET,    CET",
  })
  void zonesHaveTheirUsualCodes(String name, String code, String rules) {
    assertThat(new ZoneTable(zones).find(name))
        .hasValueSatisfying(
            zone -> {
              assertThat(zone.code()).isEqualTo(code);
              assertThat(zone.rules().getId()).isEqualTo(rules);
            });
  }

  @Test
  void countryOfManyZonesHasNoCodeOfItsOwn() {
    assertThat(new ZoneTable(zones).find("US")).isEmpty();
  }

  @Test
  void everyCountryIsThereAsAWholeOrInParts() {
    List<String> codes = zones.stream().map(Zone::code).toList();

    assertThat(Arrays.stream(Locale.getISOCountries()).filter(code -> !WITHOUT_CODE.contains(code)))
        .allSatisfy(
            country ->
                assertThat(codes)
                    .anyMatch(code -> code.equals(country) || code.startsWith(country + "-")));
  }

  @Test
  void publishedKeysAreKeptAndOursStartFarBehind() {
    assertThat(zones).hasSize(609).extracting(Zone::id).doesNotHaveDuplicates();
    assertThat(zones.stream().filter(zone -> zone.id() <= 500)).hasSize(32);
    assertThat(zones.stream().mapToInt(Zone::id).filter(id -> id > 500).min()).hasValue(1001);
  }
}
