package org.signalbox.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the schema of this version when the application is deployed (decision 4).
 *
 * <p>A migration that fails stops the deployment: no request is served on a schema that does not
 * fit. Several servers may start at once; Flyway takes a lock in the database.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(name = "jdbc/signalbox")
  DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(SchemaMigration.class.getClassLoader()).dataSource(database).load().migrate();
  }
}
