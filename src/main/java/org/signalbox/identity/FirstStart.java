package org.signalbox.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells the operator of a new server how to make its first account (decision 22). */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class FirstStart {

  private static final Logger LOG = System.getLogger(FirstStart.class.getName());

  @PersistenceContext EntityManager entityManager;
  @Inject LoginSettings settings;
  @Inject ProviderTokens provider;

  /** A setting that cannot be read stops the deployment here, and not the first login. */
  @PostConstruct
  void lookForAnAccount() {
    LOG.log(
        Level.INFO,
        "Callers log in by the rules of the profile {0}, {1} OpenID provider",
        settings.online() ? "online" : "onsite",
        provider.isConfigured() ? "and by an" : "without an");
    boolean nobody =
        entityManager
            .createNativeQuery("select 1 from associate where password_hash is not null limit 1")
            .getResultList()
            .isEmpty();
    if (nobody) {
      LOG.log(
          Level.WARNING,
          "Nobody can log in yet. Make the first account: {0}",
          AdministratorCommand.USAGE);
    }
  }
}
