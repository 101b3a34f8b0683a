package org.signalbox.call;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A call that tells what it would do and does nothing (decision 12).
 *
 * <p>Its transaction is read only, so that the database refuses whatever a dry run should leave out
 * and does not (SQL state 25006), and sees one state of the database from its first statement to
 * its last. It takes no locks: it neither waits for others nor makes them wait, and what it tells
 * may be out of date as soon as it is told.
 */
public final class DryRun {

  static final String HEADER = "SO-Dry-Run";

  private static final Pattern ROW_LOCK = Pattern.compile("for no key update( of \\w+)?");

  private DryRun() {}

  /** The statement without its row locks, which a read only transaction refuses. */
  public static String withoutLocks(String sql) {
    return ROW_LOCK.matcher(sql).replaceAll("");
  }

  /**
   * Reads the header; without a value it counts as not sent.
   *
   * @throws InvalidHeader when it says neither yes nor no, or is sent several times
   */
  static boolean asked(List<String> headers) {
    return switch (String.join(" ", headers).strip().toLowerCase(Locale.ROOT)) {
      case "", "0", "false" -> false;
      case "1", "true" -> true;
      default -> throw InvalidHeader.neitherDryNorReal();
    };
  }

  /** To be said before anything else in the transaction. */
  static void begin(EntityManager entityManager) {
    entityManager
        .createNativeQuery("set transaction isolation level repeatable read read only")
        .executeUpdate();
  }
}
