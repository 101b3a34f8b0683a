package org.signalbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;

/**
 * A large export in a small heap: {@code -Dsignalbox.import=2000000} rows, fewer when nobody asks
 * for more.
 */
class LargeImportTest {

  @RegisterExtension static final Database DATABASE = Database.migrated();

  private static final int PEOPLE = Integer.getInteger("signalbox.import", 20_000);
  private static final int COMPANIES = Math.max(10_000, PEOPLE / 10);

  private static final String NAME = "large-import";
  private static final String WHILE_READING = "query ilike 'copy person %'";
  private static final String WHILE_WRITING =
      "query ~* '^(create index|alter table) (contact|person).* (on|add) '";

  @TempDir Path folder;

  @Test
  void millionsOfRowsPassThroughASmallHeap() throws Exception {
    writeCompanies();
    writePeople("");
    for (String moment : List.of(WHILE_READING, WHILE_WRITING)) {
      killed(moment, "import", folder.toString());
      assertThat(counts()).containsExactly("0 0");
    }
    List<String> structure = structure();
    List<String> first = run("import", folder.toString());
    assertThat(first)
        .contains(
            "person: %1$d rows, %1$d new, 0 changed, 0 as they were".formatted(PEOPLE),
            "contact: %1$d rows, %1$d new, 0 changed, 0 as they were".formatted(COMPANIES));
    assertThat(first.stream().filter(line -> line.endsWith("rows read")).count())
        .isEqualTo(PEOPLE / 100_000 + COMPANIES / 100_000);

    assertThat(structure()).isEqualTo(structure).hasSizeGreaterThan(10);

    assertThat(run("import", folder.toString())).contains("0 files imported.");
    assertThat(run("import", "--again", folder.toString()))
        .contains("person: %1$d rows, 0 new, 0 changed, %1$d as they were".formatted(PEOPLE));

    writePeople((PEOPLE / 2) + ",Solveig,Haugen,nobody@example.com,maybe," + COMPANIES + "9,\n");
    assertThat(run("import", folder.toString()))
        .contains(
            "person:%d:retired: This is none of 0, 1, true and false.".formatted(PEOPLE / 2 + 1));
    assertThat(Rows.of(DATABASE.dataSource(), "select count(*), max(updatedCount) from person"))
        .containsExactly(PEOPLE + " 0");
  }

  private static List<String> counts() {
    return Rows.of(
        DATABASE.dataSource(),
        "select (select count(*) from contact), (select count(*) from person)");
  }

  /** The indexes and foreign keys of the tables, which many rows are loaded without. */
  private static List<String> structure() {
    return Rows.of(
        DATABASE.dataSource(),
        """
        select indexdef from pg_indexes where tablename in ('contact', 'person')
        union all
        select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where cast(conrelid as regclass) in ('contact', 'person') order by 1
        """);
  }

  private void writeCompanies() throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("contact.csv"))) {
      csv.write("contact_id,name,department,orgNr,registered,updatedCount\n");
      for (int i = 1; i <= COMPANIES; i++) {
        csv.write(i + ",\"Fjordlys, avd. " + i + "\",Bergen," + i + ",2024-02-29 12:00:00,0\n");
      }
    }
  }

  /** With one row in the middle as it is given, unless it is empty. */
  private void writePeople(String middle) throws IOException {
    Random random = new Random(7);
    try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("person.csv"))) {
      csv.write("person_id,firstname,lastname,email,retired,contact_id,mobile\n");
      for (int i = 1; i <= PEOPLE; i++) {
        csv.write(
            i == PEOPLE / 2 && !middle.isEmpty()
                ? middle
                : i
                    + ",Torbjørn,Moe,torbjorn."
                    + i
                    + "@fjordlys.example,"
                    + random.nextInt(2)
                    + ","
                    + random.nextInt(COMPANIES + 1)
                    + ",\n");
      }
    }
  }

  /** The command, killed as soon as the database works on that. */
  private void killed(String moment, String... words) throws IOException, InterruptedException {
    Process process = process(words).redirectOutput(Redirect.DISCARD).start();
    while (!works(moment)) {
      assertThat(process.isAlive()).as("not done before " + moment).isTrue();
    }
    process.destroyForcibly().waitFor();
    while (works("state is not null")) {
      Thread.sleep(10); // the database finds out when it answers
    }
  }

  private static boolean works(String condition) {
    return !Rows.of(
            DATABASE.dataSource(),
            "select 1 from pg_stat_activity where application_name = '%s' and %s"
                .formatted(NAME, condition))
        .isEmpty();
  }

  private List<String> run(String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    long start = System.nanoTime();
    int code = process(words).redirectOutput(log.toFile()).start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: exit code %d, %.1f s, %.0f rows/s%n",
        String.join(" ", words), code, seconds, (PEOPLE + COMPANIES) / seconds);
    return Files.readAllLines(log);
  }

  /** The command as a process of its own, with half a gigabyte. */
  private static ProcessBuilder process(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Command.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Operator.environment(DATABASE));
    builder.environment().merge("SIGNALBOX_DB_URL", "?ApplicationName=" + NAME, String::concat);
    return builder;
  }
}
