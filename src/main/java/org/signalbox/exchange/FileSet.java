package org.signalbox.exchange;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.locale.Phrase;

/**
 * The files of a set: a folder, a ZIP, or one file; each is named after its table.
 *
 * @param files in the order of {@link Tables}
 * @param ignored names of files that are of no table
 * @param archive the ZIP, to be closed
 */
record FileSet(List<CsvFile> files, List<String> ignored, Optional<FileSystem> archive)
    implements AutoCloseable {

  private static final String SUFFIX = ".csv";
  private static final int DEEPEST = 2;

  static FileSet open(Path place) throws IOException {
    return place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")
        ? unpack(place, Long.MAX_VALUE)
        : of(place, Optional.empty(), Long.MAX_VALUE);
  }

  /**
   * A ZIP, by that name.
   *
   * @param limit how many bytes all of its files together, as it says, and each, as it is, may have
   */
  static FileSet unpack(Path zip, long limit) throws IOException {
    FileSystem archive = FileSystems.newFileSystem(zip);
    try {
      return of(archive.getPath("/"), Optional.of(archive), limit);
    } catch (IOException | RuntimeException failed) {
      archive.close();
      throw failed;
    }
  }

  private static FileSet of(Path root, Optional<FileSystem> archive, long limit)
      throws IOException {
    List<CsvFile> files = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    long left = limit;
    try (Stream<Path> found = Files.walk(root, DEEPEST)) {
      for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
        left -= Files.size(path);
        if (left < 0) {
          throw new UnusableFile(limit);
        }
        Optional<CsvFile> file = file(path, limit);
        file.ifPresentOrElse(files::add, () -> ignored.add(name(path)));
      }
    }
    List<String> order = Tables.all();
    files.sort(Comparator.comparingInt(file -> order.indexOf(file.table())));
    checkOnce(files);
    return new FileSet(List.copyOf(files), List.copyOf(ignored), archive);
  }

  private static Optional<CsvFile> file(Path path, long limit) throws IOException {
    String name = name(path);
    if (!name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      return Optional.empty();
    }
    Optional<String> table = Tables.named(name.substring(0, name.length() - SUFFIX.length()));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    CsvFile.Content content = () -> new Bounded(Files.newInputStream(path), limit);
    return Optional.of(new CsvFile(table.get(), name, Files.size(path), content));
  }

  private static void checkOnce(List<CsvFile> files) {
    Findings findings = new Findings();
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i).table().equals(files.get(i - 1).table())) {
        findings.add(files.get(i).table(), Phrase.of("import-file-twice", files.get(i).name()));
      }
    }
    findings.check();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The files in groups, each of which can be imported without those after it. */
  static List<List<CsvFile>> units(List<CsvFile> files) {
    return Tables.units().stream()
        .map(unit -> files.stream().filter(file -> unit.contains(file.table())).toList())
        .filter(unit -> !unit.isEmpty())
        .toList();
  }

  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
    }
  }
}
