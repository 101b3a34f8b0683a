package org.signalbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * COPY between PostgreSQL and a stream, which JDBC has no word for.
 *
 * <p>The driver's classes are called by name: those of the server are not those of the WAR, which
 * brings a driver for its commands.
 */
final class Copying {

  private final Object manager;

  private Copying(Object manager) {
    this.manager = manager;
  }

  /** On the connection that a pool of a server may have wrapped. */
  static Copying on(Connection connection) throws SQLException {
    try {
      Class<?> type = Class.forName("org.postgresql.PGConnection", false, driver(connection));
      return new Copying(type.getMethod("getCopyAPI").invoke(connection.unwrap(type)));
    } catch (ReflectiveOperationException foreign) {
      throw new IllegalStateException("not the driver of PostgreSQL", foreign);
    }
  }

  /** Whoever wraps a connection hands the driver's own objects on: JSON comes as one of them. */
  private static ClassLoader driver(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet one = statement.executeQuery("select cast('{}' as json)")) {
      one.next();
      return one.getObject(1).getClass().getClassLoader();
    }
  }

  /** {@code copy ... from stdin}. */
  void in(String sql, InputStream rows) throws SQLException, IOException {
    try {
      call("copyIn", sql, InputStream.class, rows);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** {@code copy ... to stdout}. */
  void out(String sql, OutputStream rows) throws SQLException {
    call("copyOut", sql, OutputStream.class, rows);
  }

  private void call(String name, String sql, Class<?> type, Object stream) throws SQLException {
    try {
      manager.getClass().getMethod(name, String.class, type).invoke(manager, sql, stream);
    } catch (InvocationTargetException failed) {
      throw thrown(Objects.requireNonNull(failed.getCause()));
    } catch (ReflectiveOperationException foreign) {
      throw new IllegalStateException("not the driver of PostgreSQL: " + manager, foreign);
    }
  }

  private static SQLException thrown(Throwable cause) {
    if (cause instanceof SQLException failed) {
      return failed;
    }
    if (cause instanceof IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (cause instanceof RuntimeException own) {
      throw own;
    }
    throw (Error) cause;
  }
}
