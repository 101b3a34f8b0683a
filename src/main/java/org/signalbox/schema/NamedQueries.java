package org.signalbox.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Queries in SQL for calls that come often: under the name of its own text the provider takes each
 * of them apart once, where a new native query is taken apart with every call.
 */
public final class NamedQueries {

  private static final Map<EntityManagerFactory, Set<String>> NAMED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private NamedQueries() {}

  /**
   * A query that reads.
   *
   * @param sql one of a fixed number of texts, with parameters {@code ?1} and on
   */
  public static Query of(EntityManager entityManager, String sql) {
    EntityManagerFactory factory = entityManager.getEntityManagerFactory();
    Set<String> named = NAMED.computeIfAbsent(factory, one -> ConcurrentHashMap.newKeySet());
    if (!named.contains(sql)) {
      factory.addNamedQuery(sql, entityManager.createNativeQuery(sql));
      named.add(sql);
    }
    return entityManager.createNamedQuery(sql);
  }
}
