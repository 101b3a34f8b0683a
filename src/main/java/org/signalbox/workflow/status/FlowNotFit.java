package org.signalbox.workflow.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;
import org.signalbox.workflow.engine.Rule;
import org.signalbox.workflow.engine.StartFinding;

/** The flow lacks something that it needs to run (decision 9): tells every finding at once. */
public final class FlowNotFit extends Failure {

  FlowNotFit(int emailFlowId, int workflowId, List<StartFinding> findings) {
    super(
        Kind.INVALID,
        "SoValidationException",
        "flow-not-fit",
        Phrase.of("flow-not-fit", emailFlowId, codes(findings)),
        findings.stream().map(finding -> finding(workflowId, finding)).toList());
  }

  private static Finding finding(int workflowId, StartFinding finding) {
    String subject =
        finding.stepId() == 0
            ? "workflow_id=" + workflowId
            : "workflow_step_id=" + finding.stepId();
    return new Finding(finding.code(), subject, phrase(finding.broken()));
  }

  private static Phrase phrase(Rule broken) {
    String key = "finding-" + broken.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Phrase.of(key, broken.arguments().toArray());
  }

  private static String codes(List<StartFinding> findings) {
    return findings.stream().map(StartFinding::code).distinct().collect(Collectors.joining(", "));
  }
}
