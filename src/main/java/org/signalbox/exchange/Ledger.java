package org.signalbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The files that were imported whole, so that a repeat passes over them. */
record Ledger(Sql sql) {

  private static final String OF_THAT_SIZE =
      """
      select encode(digest, 'hex') from imported_file
      where table_name = ? and size = ?
      """;

  private static final String NOTE =
      """
      insert into imported_file (table_name, digest, name, size, records, imported_at)
      values (?, decode(?, 'hex'), ?, ?, ?, cast(? as timestamptz))
      on conflict (table_name, digest) do update
      set name = excluded.name, imported_at = excluded.imported_at
      """;

  /** The bytes, which make what tells the file from every other while they are read. */
  static DigestInputStream digesting(InputStream bytes) {
    try {
      return new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Whether the file was imported; it is read only if one of that size was. */
  boolean knows(CsvFile file) throws SQLException, IOException {
    List<Sql.Row> known = sql.rows(OF_THAT_SIZE, file.table(), file.size());
    if (known.isEmpty()) {
      return false;
    }
    try (DigestInputStream bytes = digesting(file.content().open())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      String digest = text(bytes);
      return known.stream().anyMatch(row -> row.text(1).equals(digest));
    }
  }

  /** What tells the file from every other, when all of it was read. */
  static String text(DigestInputStream bytes) {
    return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
  }

  /** In the transaction that has the rows. */
  void note(CsvFile file, String digest, long rows, String now) throws SQLException {
    if (file.stays()) {
      sql.run(NOTE, file.table(), digest, file.name(), file.size(), rows, now);
    }
  }
}
