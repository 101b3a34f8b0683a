package org.signalbox.workflow.view;

import java.util.List;
import org.signalbox.workflow.engine.InstanceStatus;

/**
 * Which participants of a flow are asked for.
 *
 * @param statuses any of these
 * @param stepId whose next step this is, 0 for any
 * @param personId who are this person, 0 for any
 */
public record ParticipantFilter(List<InstanceStatus> statuses, int stepId, int personId) {

  public ParticipantFilter {
    statuses = List.copyOf(statuses);
  }
}
