package org.signalbox.workflow.participant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.signalbox.wire.Settings;
import org.signalbox.workflow.engine.FlowLimit;
import org.signalbox.workflow.store.Workflows;

/** Tells what SetStatusOnWorkflow counts and compares when it starts a flow (domain.md 2.4). */
@Stateless
public class GetWorkflowFencingInfo {

  @PersistenceContext EntityManager entityManager;

  private final Settings settings;

  /** For the proxies of the container, which never call it. */
  public GetWorkflowFencingInfo() {
    this(new Settings());
  }

  @Inject
  GetWorkflowFencingInfo(Settings settings) {
    this.settings = settings;
  }

  /** How it is now; nobody is kept from starting a flow meanwhile. */
  public FencingInfo get() {
    long open = Workflows.unlocked(entityManager).countOpen();
    return new FencingInfo(Math.toIntExact(open), new FlowLimit(settings.flowLimit()));
  }
}
