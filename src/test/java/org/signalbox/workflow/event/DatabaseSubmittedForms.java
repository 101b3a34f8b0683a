package org.signalbox.workflow.event;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import org.signalbox.locale.TimeZones;
import org.signalbox.rights.Caller;
import org.signalbox.workflow.FlowDatabase;

/** Submissions whose transactions are those of a test's database, as the container's would be. */
public final class DatabaseSubmittedForms extends SubmittedForms {

  private final FlowDatabase database;
  private final InstantSource clock;

  public DatabaseSubmittedForms(FlowDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public int signal(Caller caller, List<Submission> submissions) {
    return database.inTransaction(entityManager -> signal(entityManager, caller, submissions));
  }

  /** The same in a transaction that there is. */
  public int signal(EntityManager entityManager, Caller caller, List<Submission> submissions) {
    SubmittedForms forms = new SubmittedForms(clock, new TimeZones());
    forms.entityManager = entityManager;
    return forms.signal(caller, submissions);
  }
}
