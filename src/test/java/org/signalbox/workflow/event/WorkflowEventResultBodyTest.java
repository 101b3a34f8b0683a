package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signalbox.wire.Answers;
import org.signalbox.workflow.engine.EventType;

class WorkflowEventResultBodyTest {

  @Test
  void writesItsMembersInTheContractsOrderWithNulls() {
    WorkflowEventResult result = new WorkflowEventResult(EventType.Run, "{}", false);
    assertThat(Answers.json(WorkflowEventResultBody.of(result)))
        .isEqualTo(
            "{\"EventType\":\"Run\",\"Attributes\":\"{}\",\"TableRight\":null,\"FieldProperties\":{}}");
    assertThat(Answers.xml(WorkflowEventResultBody.of(result)))
        .isEqualTo(
            "<WorkflowEventResult xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<EventType>Run</EventType><Attributes>{}</Attributes>"
                + "<TableRight i:nil=\"true\"/><FieldProperties/></WorkflowEventResult>");
  }
}
