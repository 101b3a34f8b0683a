package org.signalbox.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void formHasNestedMembersAndItemsInBrackets() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("Event", Map.of("Type", "Run"));
    value.put("Ids", List.of("appointment_id=1", "b c"));
    value.put("Nothing", null);

    assertThat(Examples.of(MediaTypes.FORM, "Request", value))
        .isEqualTo("Event[Type]=Run&Ids[]=appointment_id%3D1&Ids[]=b+c");
  }

  @Test
  void jsonStaysAsItIs() {
    assertThat(Examples.of("text/json", "Request", List.of(1))).isEqualTo(List.of(1));
  }

  @Test
  void problemTellsTheSameAsTheError() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("Error", true);
    error.put("ErrorType", "SoNotFoundException");
    error.put("Message", "There is none");
    error.put("Code", "unknown-flow");
    error.put("TraceId", "5f");

    assertThat(Examples.problem(404, error).toString())
        .isEqualTo(
            "{type=urn:signalbox:error:unknown-flow, title=Unknown flow, status=404,"
                + " detail=There is none, instance=urn:signalbox:trace:5f,"
                + " ErrorType=SoNotFoundException, Code=unknown-flow, TraceId=5f}");
  }
}
