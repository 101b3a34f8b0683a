package org.signalbox.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** What an import does with rows and sets, rule by rule. */
class ImporterTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();

  @BeforeEach
  void startWithOneUser() {
    DATABASE.run(
        """
        truncate associate, role, usergroup, functionright, contact, person, workflow, sale,
          appointment, document, project, task, visiblefor cascade;
        insert into usergroup (usergroup_id, name) values (1, 'Sales');
        insert into associate (associate_id, name, group_idx, password_hash) values (1, 'ann', 1, 'secret');
        """);
  }

  @Test
  void twiceTheSameIsOnce() {
    String[] csv = {"contact_id,name,department", "7,Fjordlys,Oslo", "8,Nordlys,Bergen"};
    load().with("contact", csv).load();
    ImportedTable again = load().with("contact", csv).load();
    ImportedTable changed = load().with("contact", csv[0], csv[1], "8,Nordlys,Voss").load();

    assertThat(again).isEqualTo(new ImportedTable("contact", 2, 0, 0, List.of()));
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(changed).isEqualTo(new ImportedTable("contact", 2, 0, 1, List.of()));
    assertThat(rows("select department, updatedCount, updated from contact order by contact_id"))
        .containsExactly("Oslo 0 null", "Voss 1 2026-11-21 12:00:00+00");
  }

  @Test
  void whatTheFileDoesNotTellStaysAsItWas() {
    DATABASE.run(
        "insert into appointment (appointment_id, associate_id, group_idx, type, status, done, title)"
            + " values (5, 1, 1, 2, 3, '2026-01-01', 'old')");

    load().with("appointment", "appointment_id,title", "5,new").load();

    assertThat(rows("select title, status, type, done is null from appointment"))
        .containsExactly("new 3 2 f");
    assertThat(rows("select password_hash from associate")).containsExactly("secret");
  }

  @Test
  void recordsThatDoNotExistAreToldWithTheirLines() {
    assertThat(
            load()
                .with(
                    "contact",
                    "contact_id,name,associate_id",
                    "7,Fjordlys,1",
                    "8,\"Nord\r\nlys\",2",
                    "9,Havbris,3")
                .findings())
        .containsExactly("contact:3 import-no-record", "contact:5 import-no-record");
    assertThat(rows("select from contact")).isEmpty();
  }

  @Test
  void recordsOfASetNameEachOtherInBothDirections() {
    load()
        .with("associate", "associate_id,name,group_idx,person_id", "2,bob,1,30")
        .with("contact", "contact_id,name,associate_id", "7,Fjordlys,2")
        .with("person", "person_id,contact_id,modified_by_workflow_id", "30,7,40")
        .with(
            "workflow", "workflow_id,name,associate_id,group_id,exit_flow_id",
            "40,Hello,2,1,41", "41,Bye,2,1,0")
        .with("email_flow", "email_flow_id,workflow_id", "50,40", "51,41")
        .with("sale", "sale_id,associate_id,group_idx,nddAppointment_id", "60,2,1,70")
        .with(
            "appointment",
            "appointment_id,associate_id,group_idx,type,sale_id,mother_id,document_id",
            "70,2,1,1,60,71,0",
            "71,2,1,4,0,71,80")
        .with("document", "document_id,appointment_id,name", "80,71,offer.docx")
        .load();

    assertThat(rows("select person_id from associate where associate_id = 2"))
        .containsExactly("30");
    assertThat(rows("select nddAppointment_id from sale")).containsExactly("70");
    assertThat(rows("select appointment_id from document")).containsExactly("71");
  }

  @Test
  void oneBadRowLeavesTheWholeSetOut() {
    Loading loading =
        load()
            .with("contact", "contact_id,name", "7,Fjordlys")
            .with("person", "person_id,contact_id,retired", "1,7,0", "2,7,maybe", "x,7,1");

    assertThat(loading.findings())
        .containsExactly(
            "person:3:retired import-no-flag", "person:4:person_id import-no-whole-number");
    assertThat(rows("select from contact")).isEmpty();
  }

  @Test
  void keysThatComeTwiceOrAreTakenAreTold() {
    assertThat(load().with("contact", "contact_id,name", "7,a", "8,b", "7,c").findings())
        .containsExactly("contact:4 import-twice");
    assertThat(
            load()
                .with("associate", "associate_id,name,group_idx", "2,bob,1", "3,BOB,1", "4,Ann,1")
                .findings())
        .contains("associate:3 import-twice", "associate:4 import-taken");
  }

  @Test
  void namesMayChangePlaces() {
    DATABASE.run("insert into usergroup (usergroup_id, name) values (2, 'Support')");

    assertThat(load().with("usergroup", "usergroup_id,name", "1,Support", "2,Sales").findings())
        .containsExactly("database import-database");
    load().with("usergroup", "usergroup_id,name", "1,Sales", "2,Service").load();
    assertThat(rows("select name from usergroup order by 1")).containsExactly("Sales", "Service");
  }

  @Test
  void newRecordsAreNumberedBehindThoseThatCame() {
    load().with("contact", "contact_id,name", "7000,a").load();
    DATABASE.run("insert into contact (name) values ('next')");

    assertThat(rows("select contact_id from contact where name = 'next'")).containsExactly("7001");
  }

  @Test
  void findingsAreCountedAndTheFirstHundredTold() {
    Loading loading =
        load()
            .with(
                "contact",
                IntStream.rangeClosed(0, 250)
                    .mapToObj(i -> i == 0 ? "contact_id,name,associate_id" : i + ",x,99")
                    .toArray(String[]::new));
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, loading::load);

    assertThat(refused.findings()).hasSize(100);
    assertThat(refused.text())
        .isEqualTo(
            "Nothing was imported. Findings: 250, the first at contact:2:"
                + " associate_id names a record of associate that does not exist: 99");
  }

  @Test
  void checkKeepsNothing() {
    ImportedTable checked = load().with("contact", "contact_id,name", "7,a").load(false);

    assertThat(checked.added()).isEqualTo(1);
    assertThat(rows("select from contact")).isEmpty();
  }

  @Test
  void whatIsExportedCanBeImported() {
    load()
        .with("contact", "contact_id,name,department,registered", "7,\"a,\n\"\"b\",\\x,2026-01-01")
        .load();
    String csv = Loading.exported(DATABASE, "contact");
    DATABASE.run("delete from contact");
    load().with("contact", csv).load();

    assertThat(Loading.exported(DATABASE, "contact"))
        .isEqualTo(csv)
        .startsWith("contact_id,name,department,orgnr,")
        .contains("7,\"a,\n\"\"b\",\\x,,,", "2026-01-01T00:00:00.000000Z");
  }

  @Test
  void secretsNeitherLeaveNorCome() {
    assertThat(Loading.exported(DATABASE, "associate"))
        .contains("1,ann,")
        .doesNotContain("secret", "password");
    ImportedTable loaded =
        load().with("associate", "associate_id,name,group_idx,password_hash", "1,ann,1,x").load();
    assertThat(loaded.ignored()).containsExactly("password_hash");
    assertThat(rows("select password_hash from associate")).containsExactly("secret");
  }

  @Test
  void everyTableOfTheVendorIsImported() {
    assertThat(
            rows(
                "select table_name from information_schema.columns where column_name = 'updatedcount'"))
        .hasSizeGreaterThan(40)
        .allSatisfy(table -> assertThat(Tables.all()).contains(table));
  }

  @Test
  void importWhoseConnectionIsKilledLeavesNothingAndCanBeRepeated() throws Exception {
    byte[] csv =
        IntStream.rangeClosed(0, 50_000)
            .mapToObj(i -> i == 0 ? "contact_id,name" : i + ",Fjordlys")
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);
    try (Connection connection = DATABASE.connect()) {
      String pid = new Sql(connection).rows("select pg_backend_pid()").get(0).text(1);
      InputStream killing =
          new SequenceInputStream(
              new ByteArrayInputStream(csv, 0, csv.length / 2),
              new Late(
                  () -> {
                    DATABASE.run("select pg_terminate_backend(" + pid + ", 10000)");
                    return new ByteArrayInputStream(csv, csv.length / 2, csv.length);
                  }));
      Importer importer =
          new Importer(connection, InstantSource.system(), ZoneOffset.UTC, Progress.UNSEEN);

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> importer.load(List.of(CsvFile.passing("contact", killing)), true));
    }
    assertThat(rows("select from contact")).isEmpty();
    assertThat(load().withBytes("contact", csv).load().added()).isEqualTo(50_000);
  }

  @Test
  void fileThatCannotBeReadIsNotTakenForItsDatabase() throws Exception {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream("contact_id,name\n1,a\n".getBytes(UTF_8)),
            new Late(
                () -> {
                  throw new UncheckedIOException(new ZipException("broken"));
                }));
    try (Connection connection = DATABASE.connect()) {
      Importer importer =
          new Importer(connection, InstantSource.system(), ZoneOffset.UTC, Progress.UNSEEN);
      assertThatExceptionOfType(ZipException.class)
          .isThrownBy(() -> importer.load(List.of(CsvFile.passing("contact", broken)), true));
    }
    assertThat(rows("select from contact")).isEmpty();
  }

  /** A stream that is made when somebody reads it. */
  private static final class Late extends InputStream {

    private final Supplier<InputStream> made;
    private Optional<InputStream> stream = Optional.empty();

    Late(Supplier<InputStream> made) {
      this.made = made;
    }

    @Override
    public int read() throws IOException {
      return stream().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return stream().read(target, offset, length);
    }

    private InputStream stream() {
      if (stream.isEmpty()) {
        stream = Optional.of(made.get());
      }
      return stream.get();
    }
  }

  private static Loading load() {
    return new Loading(DATABASE);
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
