package org.signalbox.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.Finding;

/** Imports and exports for a person at a console (server-config/import.md). */
public final class DataCommand {

  public static final String USAGE =
      """
      import [--per-file] [--again] [--check] [--zone=ZONE] FOLDER, ZIP or FILE.csv
      export FOLDER [TABLE ...]""";

  private static final String ZONE = "--zone=";

  private final Connection connection;
  private final InstantSource clock;
  private final PrintStream messages;

  public DataCommand(Connection connection, InstantSource clock, PrintStream messages) {
    this.connection = connection;
    this.clock = clock;
    this.messages = messages;
  }

  /** Imports what the words name; returns whether all of it was. */
  public boolean load(List<String> words) throws SQLException, IOException {
    List<String> options = words.stream().filter(word -> word.startsWith("--")).toList();
    List<String> places = words.stream().filter(word -> !word.startsWith("--")).toList();
    Optional<ZoneId> zone = zone(options);
    if (places.size() != 1 || zone.isEmpty() || !options.stream().allMatch(DataCommand::isKnown)) {
      messages.println(USAGE);
      return false;
    }
    Path place = Path.of(places.get(0));
    if (!Files.exists(place)) {
      messages.println("There is no " + place + ".");
      return false;
    }
    try (FileSet set = FileSet.open(place)) {
      set.ignored().forEach(name -> messages.println(name + ": of no table, ignored"));
      return load(set, options, zone.get());
    } catch (ImportRefused refused) {
      tell(refused);
      return false;
    }
  }

  private boolean load(FileSet set, List<String> options, ZoneId zone)
      throws SQLException, IOException {
    List<CsvFile> files = options.contains("--again") ? set.files() : notYet(set.files());
    boolean keep = !options.contains("--check");
    List<List<CsvFile>> units =
        keep && options.contains("--per-file") ? FileSet.units(files) : List.of(files);
    Importer importer = new Importer(connection, clock, zone, this::reached);
    for (List<CsvFile> unit : units) {
      importer.load(unit, keep).forEach(this::tell);
    }
    messages.println(
        keep ? files.size() + " files imported." : "Nothing was imported: this was a check.");
    return true;
  }

  /** Writes the tables into a folder; returns whether all of them were. */
  public boolean save(List<String> words) throws SQLException, IOException {
    if (words.isEmpty() || words.get(0).startsWith("--")) {
      messages.println(USAGE);
      return false;
    }
    List<String> tables = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      Optional<String> table = Tables.named(word);
      if (table.isEmpty()) {
        messages.println("There is no table " + word + " to export.");
        return false;
      }
      tables.add(table.get());
    }
    Path folder = Files.createDirectories(Path.of(words.get(0)));
    new Exporter(connection)
        .snapshot(
            tables.isEmpty() ? Tables.all() : tables,
            (exporter, table) -> {
              Path file = folder.resolve(table + ".csv");
              try (OutputStream csv = new BufferedOutputStream(Files.newOutputStream(file))) {
                exporter.write(table, csv);
              }
              messages.println(file + " written.");
            });
    return true;
  }

  private List<CsvFile> notYet(List<CsvFile> files) throws SQLException, IOException {
    Ledger ledger = new Ledger(new Sql(connection));
    List<CsvFile> fresh = new ArrayList<>();
    for (CsvFile file : files) {
      if (ledger.knows(file)) {
        messages.println(file.name() + ": imported before, passed over (--again repeats it)");
      } else {
        fresh.add(file);
      }
    }
    return fresh;
  }

  private void reached(String table, long rows) {
    messages.println(table + ": " + rows + " rows read");
  }

  private void tell(ImportedTable table) {
    messages.println(
        "%s: %d rows, %d new, %d changed, %d as they were"
            .formatted(
                table.table(), table.rows(), table.added(), table.changed(), table.unchanged()));
    if (!table.ignored().isEmpty()) {
      messages.println(table.table() + ": ignored columns " + String.join(", ", table.ignored()));
    }
  }

  private void tell(ImportRefused refused) {
    messages.println(refused.text());
    for (Finding finding : refused.findings()) {
      messages.println(finding.subject() + ": " + finding.phrase().english());
    }
  }

  private static boolean isKnown(String option) {
    return List.of("--per-file", "--again", "--check").contains(option) || option.startsWith(ZONE);
  }

  /** The zone of dates that name no offset; empty when nobody knows it. */
  private static Optional<ZoneId> zone(List<String> options) {
    Optional<String> named = options.stream().filter(word -> word.startsWith(ZONE)).findFirst();
    try {
      return Optional.of(
          named
              .<ZoneId>map(word -> ZoneId.of(word.substring(ZONE.length())))
              .orElse(ZoneOffset.UTC));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
