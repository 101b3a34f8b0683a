package org.signalbox.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that remembers every statement that was prepared on its connections. */
public final class CountingDataSource {

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final DataSource counted;

  public CountingDataSource(DataSource real) {
    counted =
        proxy(
            DataSource.class,
            (self, method, arguments) -> {
              Object result = method.invoke(real, arguments);
              return result instanceof Connection connection ? watched(connection) : result;
            });
  }

  public DataSource dataSource() {
    return counted;
  }

  public List<String> statements() {
    return statements;
  }

  private Connection watched(Connection real) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("prepareStatement")) {
            statements.add((String) arguments[0]);
          }
          return method.invoke(real, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return handler.invoke(self, method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }
}
