package org.signalbox.workflow.participant;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;

/** Counts the statements that are made through an entity manager. */
final class StatementCount {

  private int count;

  int count() {
    return count;
  }

  EntityManager around(EntityManager real) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, method, arguments) -> {
              count += method.getName().equals("createNativeQuery") ? 1 : 0;
              return method.invoke(real, arguments);
            });
  }
}
