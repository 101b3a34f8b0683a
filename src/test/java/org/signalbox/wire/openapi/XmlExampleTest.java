package org.signalbox.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlExampleTest {

  @Test
  void plainValueIsOneElement() {
    assertThat(XmlExample.of("WorkflowDefinitionStatus", "Running"))
        .isEqualTo("<WorkflowDefinitionStatus>Running</WorkflowDefinitionStatus>");
  }

  @Test
  void nullIsNilWithItsNamespaceOnTheRoot() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("Attributes", "");
    event.put("TableRight", null);

    assertThat(XmlExample.of("WorkflowEventResult", event))
        .isEqualTo(
            "<WorkflowEventResult xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<Attributes/><TableRight i:nil=\"true\"/></WorkflowEventResult>");
  }

  @Test
  void textsOfAListStandInStrings() {
    assertThat(XmlExample.of("Request", Map.of("Ids", List.of("a=1", "b<2"))))
        .isEqualTo("<Request><Ids><string>a=1</string><string>b&lt;2</string></Ids></Request>");
  }

  @Test
  void objectsOfAnArrayHaveItsName() {
    assertThat(XmlExample.of("ArrayOfRow", List.of(Map.of("Id", 1), Map.of("Id", 2))))
        .isEqualTo("<ArrayOfRow><Row><Id>1</Id></Row><Row><Id>2</Id></Row></ArrayOfRow>");
  }

  @Test
  void textsOfAnErrorRepeatTheirElement() {
    assertThat(
            XmlExample.of(
                "Error", Map.of("ModelState", Map.of("request.Ids[0]", List.of("a", "b")))))
        .isEqualTo(
            "<Error><ModelState><request.Ids_x005B_0_x005D_>a</request.Ids_x005B_0_x005D_>"
                + "<request.Ids_x005B_0_x005D_>b</request.Ids_x005B_0_x005D_></ModelState></Error>");
  }
}
