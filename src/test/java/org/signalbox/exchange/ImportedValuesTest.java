package org.signalbox.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** How the columns and values of a file are read. */
class ImportedValuesTest {

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
        code.equals("import-rule") ? "contact:3" : "contact:3:" + column.toLowerCase(Locale.ROOT);

    assertThat(
            load().with("contact", "contact_id,name," + column, "7,a,", "8,b," + value).findings())
        .containsExactly(subject + " " + code);
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
  void jsonIsReadAndToldWhereItIsNone() {
    DATABASE.run(
        """
        insert into workflow (workflow_id, name, associate_id, group_id) values (1, 'x', 1, 1);
        insert into email_flow (workflow_id) values (1);
        """);
    String[] csv = {
      "workflow_step_id,workflow_id,step_type,settings",
      "1,1,3,\"{\"\"a\"\": [1, -2.5e3, \"\"\\u00e5\\n\"\", null]}\"",
      "2,1,3,",
    };
    load().with("workflow_step", csv).load();

    assertThat(rows("select settings from workflow_step order by 1"))
        .containsExactlyInAnyOrder("{}", "{\"a\": [1, -2500, \"å\\n\", null]}");
    assertThat(
            load()
                .with(
                    "workflow_step",
                    csv[0],
                    "1,1,3,{a}",
                    "2,1,3,[]",
                    "3,1,3,{}x",
                    "4,1,3,\"{\"\"a\"\":1,}\"")
                .findings())
        .containsExactly(
            "workflow_step:2:settings import-no-json",
            "workflow_step:4:settings import-no-json",
            "workflow_step:5:settings import-no-json");
    assertThat(load().with("workflow_step", csv[0], "2,1,3,[]").findings())
        .containsExactly("workflow_step:2 import-rule");
  }

  private static Loading load() {
    return new Loading(DATABASE);
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
