package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import org.junit.jupiter.api.Test;
import org.signalbox.workflow.engine.EventType;

class WorkflowEventResultBodyTest {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @Test
  void writesItsMembersInTheContractsOrderWithNulls() {
    WorkflowEventResult result = new WorkflowEventResult(EventType.Run, "{}", false);
    assertThat(JSON.toJson(WorkflowEventResultBody.of(result)))
        .isEqualTo(
            "{\"EventType\":\"Run\",\"Attributes\":\"{}\",\"TableRight\":null,\"FieldProperties\":{}}");
  }
}
