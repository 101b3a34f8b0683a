package org.signalbox.workflow.participant;

import java.util.Collection;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/** Keys that are no participants of the flow; told to strict callers only (decision 7). */
final class UnknownParticipant extends Failure {

  UnknownParticipant(int emailFlowId, Collection<Integer> ids) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "unknown-participant",
        Phrase.of("unknown-participant", ids.size(), emailFlowId),
        ids.stream()
            .map(
                id ->
                    new Finding(
                        "unknown-participant",
                        "workflow_instance_id=" + id,
                        Phrase.of("unknown-participant", 1, emailFlowId)))
            .toList());
  }
}
