package org.signalbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** Many rows into empty tables: what is wrong with them is told as it is of a few. */
class BulkLoadTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();

  private static final String[] COMPANIES = many("contact_id,name", n -> n + ",Fjordlys");

  /** One of whom is of a company that nobody has. */
  private static final String[] PEOPLE =
      many("person_id,contact_id", n -> n + "," + (n == 5_000 ? 10_001 : n));

  @BeforeEach
  void startEmpty() {
    DATABASE.run("truncate contact, person cascade");
  }

  @Test
  void keysThatComeTwiceAreTold() {
    String[] twice = many("contact_id,name", n -> (n == 70 ? 7 : n) + ",Fjordlys");

    assertThat(load().with("contact", twice).findings()).containsExactly("contact:71 import-twice");
    assertThat(rows("select from contact")).isEmpty();
  }

  @Test
  void whatIsMissingIsTold() {
    String[] nameless = many("contact_id,department", n -> n + ",Bergen");

    assertThat(load().with("contact", nameless).findings())
        .hasSize(100)
        .contains("contact:2 import-column-missing");
    assertThat(rows("select from contact")).isEmpty();
  }

  @Test
  void brokenRulesAreTold() {
    String[] bounced =
        many("person_id,bounce_count,firstname", n -> n + "," + (n == 9 ? -1 : 0) + ",Moe");

    assertThat(load().with("contact", COMPANIES).with("person", bounced).findings())
        .containsExactly("person:10 import-rule");
    assertThat(rows("select from contact union all select from person")).isEmpty();
  }

  @Test
  void recordsThatDoNotExistAreTold() {
    assertThat(load().with("contact", COMPANIES).with("person", PEOPLE).findings())
        .containsExactly("person:5001 import-no-record");
    load().with("contact", COMPANIES).load();
    assertThat(load().with("person", PEOPLE).findings())
        .containsExactly("person:5001 import-no-record");
    assertThat(rows("select count(*) from contact union all select count(*) from person"))
        .containsExactly("10000", "0");
  }

  @Test
  void whatIsWrongWithFewRowsIsToldAlong() {
    assertThat(
            load()
                .with("contact", "contact_id,name,associate_id", "1,a,99")
                .with("person", many("person_id,contact_id", n -> n + "," + (n < 9 ? 1 : 2)))
                .findings())
        .hasSize(100)
        .contains("contact:2 import-no-record", "person:10 import-no-record");
  }

  /** A header and so many rows, numbered from 1, that they are loaded in bulk. */
  private static String[] many(String header, IntFunction<String> row) {
    return Stream.concat(Stream.of(header), IntStream.rangeClosed(1, 10_000).mapToObj(row))
        .toArray(String[]::new);
  }

  private static Loading load() {
    return new Loading(DATABASE);
  }

  private static List<String> rows(String sql) {
    return Rows.of(DATABASE.dataSource(), sql);
  }
}
