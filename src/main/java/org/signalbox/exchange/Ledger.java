package org.signalbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;

/** The files that were imported whole, so that a repeat passes over them. */
record Ledger(Sql sql) {

  private static final String KNOWN =
      """
      select 1 from imported_file
      where table_name = ? and digest = decode(?, 'hex') and size = ?
      """;

  private static final String NOTE =
      """
      insert into imported_file (table_name, digest, name, size, records, imported_at)
      values (?, decode(?, 'hex'), ?, ?, ?, cast(? as timestamptz))
      on conflict (table_name, digest) do update
      set name = excluded.name, imported_at = excluded.imported_at
      """;

  /** What tells a file from every other. */
  static String digest(CsvFile.Content content) throws IOException {
    try (InputStream bytes = content.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  boolean knows(CsvFile file) throws SQLException {
    return !sql.rows(KNOWN, file.table(), file.digest(), file.size()).isEmpty();
  }

  /** In the transaction that has the rows. */
  void note(CsvFile file, long rows, String now) throws SQLException {
    if (!file.digest().isEmpty()) {
      sql.run(NOTE, file.table(), file.digest(), file.name(), file.size(), rows, now);
    }
  }
}
