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
    DATABASE.run("truncate contact, person, appointment cascade");
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
  void whatTheFileDoesNotTellIsGiven() {
    String[] blank =
        many("lastname,person_id,retired,registered", n -> "," + n + "," + (n == 9 ? "" : 1) + ",");

    assertThat(load().with("person", blank).load())
        .isEqualTo(new ImportedTable("person", 10_000, 10_000, 0, List.of()));
    assertThat(
            rows(
                "select count(*), count(*) filter (where lastname is null and retired) from person"))
        .containsExactly("10000 9999");
    assertThat(rows("select retired from person where person_id = 9")).containsExactly("f");
    assertThat(rows("select nextval(pg_get_serial_sequence('person', 'person_id')) > 10000"))
        .containsExactly("t");
  }

  @Test
  void lessThanEveryColumnIsWrittenInAnyOrder() {
    String[] companies =
        many("department,nonsense,contact_id,name", n -> ",\\.," + n + ",\"a\tb\\\"");

    assertThat(load().with("contact", companies).load())
        .isEqualTo(new ImportedTable("contact", 10_000, 10_000, 0, List.of("nonsense")));
    assertThat(
            rows(
                "select count(*) from contact where name = E'a\\tb\\\\' and coalesce(department, '') = ''"))
        .containsExactly("10000");
  }

  @Test
  void whatIsNotAsItMustBeIsPutRight() {
    DATABASE.run(
        """
        insert into usergroup (usergroup_id, name) values (1, 'Sales') on conflict do nothing;
        insert into associate (associate_id, name, group_idx, password_hash)
        values (1, 'ann', 1, 'secret') on conflict do nothing;
        """);
    String[] done =
        many(
            "appointment_id,associate_id,group_idx,type,status,done",
            n -> n + ",1,1,1," + (n % 2 == 0 ? 3 : 1) + ",2024-02-29");

    assertThat(load().with("appointment", done).load().added()).isEqualTo(10_000);
    assertThat(
            rows("select status, done is null, count(*) from appointment group by 1, 2 order by 1"))
        .containsExactly("1 t 5000", "3 f 5000");
  }

  @Test
  void anotherImportOfTheSameChangesOnlyWhatDiffers() {
    load().with("contact", COMPANIES).load();
    String[] changed = many("contact_id,name", n -> n + (n < 3 ? ",Nordlys" : ",Fjordlys"));

    assertThat(load().with("contact", changed).load())
        .isEqualTo(new ImportedTable("contact", 10_000, 0, 2, List.of()));
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
