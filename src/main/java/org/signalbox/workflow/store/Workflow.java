package org.signalbox.workflow.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.engine.Numbered;
import org.signalbox.workflow.engine.ResumeBehaviour;
import org.signalbox.workflow.engine.WorkflowStatus;

/** The row of a flow, as far as its status goes; its definition is read as a whole instead. */
@Entity
@Table(name = "workflow")
@SuppressWarnings("UnusedVariable") // some columns are only written
public class Workflow {

  @Id
  @Column(name = "workflow_id")
  private int id;

  private int status;

  @Column(name = "status_changed")
  private @Nullable OffsetDateTime statusChanged;

  @Column(name = "status_changed_by")
  private @Nullable Integer statusChangedBy;

  @Column(name = "paused_at")
  private @Nullable OffsetDateTime pausedAt;

  @Column(name = "resume_behaviour")
  private int resumeBehaviour;

  private @Nullable OffsetDateTime updated;

  @Column(name = "updated_associate_id")
  private @Nullable Integer updatedAssociateId;

  @Version private int updatedCount;

  protected Workflow() {}

  public int id() {
    return id;
  }

  public WorkflowStatus status() {
    return Numbered.of(WorkflowStatus.class, status);
  }

  /** Since when the flow is paused; empty when it is not. */
  public Optional<Instant> pausedAt() {
    return Optional.ofNullable(pausedAt).map(OffsetDateTime::toInstant);
  }

  public ResumeBehaviour resumeBehaviour() {
    return Numbered.of(ResumeBehaviour.class, resumeBehaviour);
  }

  /** Gives the flow another status; whoever asks has checked that it may have it. */
  public void change(WorkflowStatus next, int associateId, Instant at) {
    OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
    status = next.number();
    statusChanged = now;
    statusChangedBy = associateId;
    pausedAt = next == WorkflowStatus.Paused ? now : null;
    updated = now;
    updatedAssociateId = associateId;
  }
}
