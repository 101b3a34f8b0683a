package org.signalbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/** Sets of files in and out, as an operator brings them. */
class DataCommandTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();
  @RegisterExtension static final Database DEMO = Database.withDemoData();
  @RegisterExtension static final Database COPY = Database.migrated();

  @TempDir Path folder;

  private final Operator operator = new Operator(DATABASE);

  @BeforeEach
  void writeASet() throws IOException {
    DATABASE.run("truncate usergroup, associate, contact, person, project, imported_file cascade");
    Files.writeString(
        folder.resolve("Contact.CSV"), "contact_id,name,x\n7,Fjordlys,\n8,Nordlys,\n");
    Files.writeString(folder.resolve("project.csv"), "project_id,name\n5,Lights\n");
    Files.writeString(folder.resolve("projectmember.csv"), "project_id,person_id\n5,1\n");
    Files.writeString(folder.resolve("person.csv"), "person_id,contact_id\n1,7\n2,8\n");
    Files.writeString(folder.resolve("readme.txt"), "of no table");
  }

  @Test
  void folderIsImportedInTheOrderOfItsTables() {
    assertThat(operator.type("", "import", folder)).isZero();

    assertThat(operator.said())
        .containsExactly(
            "readme.txt: of no table, ignored",
            "contact: 2 rows, 2 new, 0 changed, 0 as they were",
            "contact: ignored columns x",
            "person: 2 rows, 2 new, 0 changed, 0 as they were",
            "project: 1 rows, 1 new, 0 changed, 0 as they were",
            "projectmember: 1 rows, 1 new, 0 changed, 0 as they were",
            "4 files imported.");
  }

  @Test
  void archiveIsImportedLikeAFolder() throws IOException {
    Path zip = folder.resolve("set.zip");
    try (FileSystem archive =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      for (String name : List.of("Contact.CSV", "person.csv")) {
        Files.copy(folder.resolve(name), archive.getPath("/" + name));
      }
    }

    assertThat(operator.type("", "import", zip)).isZero();
    assertThat(rows("select person_id, contact_id from person order by 1"))
        .containsExactly("1 7", "2 8");
  }

  @Test
  void oneFileIsImportedAlone() {
    assertThat(operator.type("", "import", folder.resolve("Contact.CSV"))).isZero();
    assertThat(rows("select count(*) from contact")).containsExactly("2");
  }

  @Test
  void setIsImportedWholeOrNotAtAll() throws IOException {
    Files.writeString(folder.resolve("projectmember.csv"), "project_id,person_id\n5,3\n6,1\n");

    assertThat(operator.type("", "import", folder)).isOne();

    assertThat(operator.said())
        .containsExactly(
            "readme.txt: of no table, ignored",
            "Nothing was imported. Findings: 2, the first at projectmember:2:"
                + " person_id names a record of person that does not exist: 3",
            "projectmember:2: person_id names a record of person that does not exist: 3",
            "projectmember:3: project_id names a record of project that does not exist: 6");
    assertThat(rows("select count(*) from contact")).containsExactly("0");
  }

  @Test
  void perFileWhatWasDoneStaysAndARepeatGoesOn() throws IOException {
    Files.writeString(folder.resolve("projectmember.csv"), "project_id,person_id\n5,3\n");
    assertThat(operator.type("", "import", "--per-file", folder)).isOne();
    assertThat(rows("select count(*) from contact")).containsExactly("2");

    Files.writeString(folder.resolve("projectmember.csv"), "project_id,person_id\n5,2\n");
    assertThat(operator.type("", "import", "--per-file", folder)).isZero();

    assertThat(operator.said())
        .containsExactly(
            "readme.txt: of no table, ignored",
            "Contact.CSV: imported before, passed over (--again repeats it)",
            "person.csv: imported before, passed over (--again repeats it)",
            "project.csv: imported before, passed over (--again repeats it)",
            "projectmember: 1 rows, 1 new, 0 changed, 0 as they were",
            "1 files imported.");
  }

  @Test
  void againRepeatsWhatWasImported() {
    operator.type("", "import", folder);
    DATABASE.run("delete from projectmember");

    assertThat(operator.type("", "import", "--again", folder)).isZero();

    assertThat(operator.said())
        .contains(
            "person: 2 rows, 0 new, 0 changed, 2 as they were",
            "projectmember: 1 rows, 1 new, 0 changed, 0 as they were");
  }

  @Test
  void checkImportsNothing() {
    assertThat(operator.type("", "import", "--check", "--per-file", folder)).isZero();

    assertThat(operator.said()).endsWith("Nothing was imported: this was a check.");
    assertThat(rows("select count(*) from contact")).containsExactly("0");
    assertThat(rows("select count(*) from imported_file")).containsExactly("0");
  }

  @Test
  void zoneIsThatOfDatesWithoutAnOffset() throws IOException {
    Path file = folder.resolve("contact.csv");
    Files.delete(folder.resolve("Contact.CSV"));
    Files.writeString(
        file, "contact_id,name,registered\n7,a,2026-07-01 12:00:00\n8,b,2026-07-01T12:00:00Z\n");

    assertThat(operator.type("", "import", "--zone=Europe/Oslo", file)).isZero();

    assertThat(rows("select registered from contact order by contact_id"))
        .containsExactly("2026-07-01 10:00:00+00", "2026-07-01 12:00:00+00");
  }

  @Test
  void twoFilesOfOneTableAreRefused() throws IOException {
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more/contact.csv"), "contact_id,name\n9,c\n");

    assertThat(operator.type("", "import", folder)).isOne();
    assertThat(operator.said())
        .contains("contact: There is another file of this table: contact.csv");
  }

  @Test
  void wrongWordsTellTheUse() {
    for (Object[] words :
        new Object[][] {
          {"import"}, {"import", "--fast", "x"}, {"import", "--zone=Nowhere", "x"}, {"export"}
        }) {
      assertThat(operator.type("", words)).isOne();
      assertThat(operator.said()).hasSize(2).first().asString().startsWith("import [--per-file]");
    }
    assertThat(operator.type("", "import", folder.resolve("gone.csv"))).isOne();
    assertThat(operator.type("", "export", folder, "outbox")).isOne();
    assertThat(operator.said()).containsExactly("There is no table outbox to export.");
  }

  @Test
  void wholeDatabaseMovesIntoAnother() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    assertThat(new Operator(DEMO).type("", "export", first)).isZero();
    Operator copying = new Operator(COPY);
    assertThat(copying.type("", "import", first)).as("%s", copying.said()).isZero();
    assertThat(copying.type("", "export", second)).isZero();

    assertThat(contents(second)).isEqualTo(contents(first)).hasSizeGreaterThan(40);
    assertThat(copying.type("", "import", "--again", first)).isZero();
    assertThat(copying.said())
        .allMatch(line -> !line.contains(" new, ") || line.contains(" 0 new, 0 changed"));
  }

  private static List<String> contents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        contents.add(file.getFileName() + "\n" + Files.readString(file));
      }
    }
    return contents;
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
