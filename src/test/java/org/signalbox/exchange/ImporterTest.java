package org.signalbox.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** The rules of an import, one by one. */
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
  void columnsComeInAnyOrderAndInAnyCase() {
    ImportedTable loaded =
        load().with("contact", "NAME,Associate_Id,contactid", "Fjordlys,1,7", "Nordlys,,8").load();

    assertThat(loaded).isEqualTo(new ImportedTable("contact", 2, 2, 0, List.of()));
    assertThat(rows("select contact_id, name, associate_id from contact order by 1"))
        .containsExactly("7 Fjordlys 1", "8 Nordlys null");
  }

  @Test
  void unknownColumnsAreToldAndIgnored() {
    ImportedTable loaded =
        load().with("contact", "contact_id,kananame,name,x", "7,カナ,Fjordlys,y").load();

    assertThat(loaded.ignored()).containsExactly("kananame", "x");
    assertThat(rows("select name from contact")).containsExactly("Fjordlys");
  }

  @Test
  void missingColumnsAreDefaultedOrTold() {
    load().with("appointment", "appointment_id,associate_id,group_idx,type", "5,1,1,1").load();

    assertThat(rows("select status, title, updatedCount from appointment")).containsExactly("1  0");
    assertThat(load().with("appointment", "appointment_id,group_idx", "6,1", "7,1").findings())
        .containsExactly(
            "appointment:2 import-column-missing", "appointment:3 import-column-missing");
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
  void zeroIsNoRecord() {
    load()
        .with(
            "contact",
            "contact_id,name,associate_id,supportAssocId,group_idx,country_id",
            "7,Fjordlys,0,1,0,0")
        .load();

    assertThat(rows("select associate_id, supportAssocId, group_idx, country_id from contact"))
        .containsExactly("null 1 null null");
    assertThat(
            load()
                .with("appointment", "appointment_id,associate_id,group_idx,type", "5,0,1,1")
                .findings())
        .containsExactly("appointment:2:associate_id import-required");
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

  @ParameterizedTest
  @CsvSource({
    "orgNr,12345678901234567890123456789012345678901234567890,import-too-long",
    "associate_id,2147483648,import-no-whole-number",
    "associate_id,1.5,import-no-whole-number",
    "registered,21.11.2026,import-no-date",
    "registered,2026-02-30,import-no-date",
    "updatedCount,-1,import-rule",
    "business_idx,many,import-no-whole-number",
  })
  void valueThatDoesNotFitIsTold(String column, String value, String code) {
    String subject =
        code.equals("import-rule")
            ? "contact:3"
            : "contact:3:" + column.toLowerCase(java.util.Locale.ROOT);

    assertThat(
            load().with("contact", "contact_id,name," + column, "7,a,", "8,b," + value).findings())
        .containsExactly(subject + " " + code);
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
  void headerWithoutTheKeyOrWithAColumnTwiceIsRefused() {
    assertThat(load().with("contact", "name,Name", "a,b").findings())
        .containsExactly("contact:1 import-column-twice", "contact:1 import-no-key");
    assertThat(load().with("contact").findings()).containsExactly("contact import-no-header");
  }

  @Test
  void rowsOfAnotherLengthAreTold() {
    assertThat(load().with("contact", "contact_id,name", "7", "8,b", "9,c,d").findings())
        .containsExactly("contact:2 import-field-count", "contact:4 import-field-count");
  }

  @Test
  void quotesHoldCommasQuotesAndLineBreaks() {
    load()
        .with("contact", "\uFEFFcontact_id,name,department", "7,\"A, \"\"B\"\"\n\\.\tC\",\\N")
        .load();

    assertThat(rows("select name, department from contact"))
        .containsExactly("A, \"B\"\n\\.\tC \\N");
  }

  @Test
  void everyCharacterComesThrough() {
    load().with("contact", "contact_id,name", "7,Blåbærsyltetøy 🫐\\ü").load();

    assertThat(rows("select name from contact")).containsExactly("Blåbærsyltetøy 🫐\\ü");
  }

  @Test
  void fileOfAnotherCharsetAndBrokenQuotesAreTold() {
    assertThat(
            load()
                .withBytes("contact", "contact_id,name\r\n7,Blåbær\r\n".getBytes(ISO_8859_1))
                .findings())
        .containsExactly("contact:2:name import-not-utf-8");
    assertThat(load().with("contact", "contact_id,name", "7,\"a\"b", "8,c").findings())
        .containsExactly("contact:2 import-not-csv");
  }

  @Test
  void datesAreReadInBothForms() {
    load()
        .with(
            "sale",
            "sale_id,associate_id,group_idx,saledate,nextDueDate,registered",
            "1,1,1,2026-12-15 00:00:00,2026-12-01T09:00:00.5+01:00,",
            "2,1,1,1760-01-01,0001-01-01 00:00:00,2020-02-29 23:59")
        .load();

    assertThat(rows("select saledate, nextDueDate from sale order by sale_id"))
        .containsExactly("2026-12-15 2026-12-01 08:00:00.5+00", "null null");
    assertThat(rows("select registered from sale where sale_id = 2"))
        .containsExactly("2020-02-29 23:59:00+00");
  }

  @Test
  void dummyDateOfAnActivityThatIsNotDoneIsNone() {
    load()
        .with(
            "appointment",
            "appointment_id,associate_id,group_idx,type,status,done,endDate",
            "1,1,1,1,1,2026-01-01 00:00:00,",
            "2,1,1,1,3,1760-01-01 00:00:00,2026-02-02 10:00:00")
        .load();

    assertThat(rows("select done from appointment order by appointment_id"))
        .containsExactly("null", "2026-02-02 10:00:00+00");
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

  private static Loading load() {
    return new Loading(DATABASE);
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
