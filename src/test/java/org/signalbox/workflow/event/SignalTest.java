package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.workflow.engine.EventType;

class SignalTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Run,              ''",
    "PersonCreated,    person_id=1",
    "PersonUpdated,    person_id=1",
    "AddedToProject,   project_id=1;person_id=1",
    "AddedToSelection, selection_id=1;person_id=1",
    "CreatedRequest,   ticket_id=1",
    "CreatedRequest,   person_id=1",
    "AddedMessage,     ticket_id=1",
    "AddedMessage,     message_id=1",
    "LinkClicked,      s_link_id=1;person_id=1",
    "LinkClicked,      s_link_id=1;shipment_addr_id=1",
    "FormSubmitted,    form_submission_id=1",
    "FormSubmitted,    form_id=1;person_id=1",
    "StartedChat,      chat_session_id=1",
    "OrderPlaced,      person_id=1",
    "SaleCreated,      sale_id=1",
    "SaleSold,         sale_id=1",
    "SaleLost,         sale_id=1",
  })
  void eventWithWhatItsTypeRequiresIsUsable(EventType type, String attributes) {
    assertThat(signal(type, attributes).type()).isEqualTo(type);
  }

  @ParameterizedTest(name = "{0} {1}: needs {2}")
  @CsvSource({
    "PersonCreated,    '',                            person_id",
    "AddedToProject,   person_id=1,                   project_id and person_id",
    "AddedToProject,   project_id=1,                  project_id and person_id",
    "AddedToSelection, person_id=1,                   selection_id and person_id",
    "CreatedRequest,   '',                            person_id or ticket_id",
    "AddedMessage,     sale_id=1,                     person_id or ticket_id or message_id",
    "LinkClicked,      person_id=1,                   s_link_id and person_id or shipment_addr_id",
    "LinkClicked,      s_link_id=1,                   s_link_id and person_id or shipment_addr_id",
    "FormSubmitted,    person_id=1,                   form_id and person_id or form_submission_id",
    "FormSubmitted,    form_id=1,                     form_id and person_id or form_submission_id",
    "StartedChat,      '',                            person_id or chat_session_id",
    "SaleSold,         '',                            person_id or sale_id",
  })
  void eventThatLacksSomethingSaysWhatItNeeds(EventType type, String attributes, String needs) {
    assertThatThrownBy(() -> signal(type, attributes))
        .isInstanceOf(UnusableEvent.class)
        .hasMessage("An event " + type + " needs " + needs);
  }

  @Test
  void commonAttributesAreReadForEveryType() {
    Signal signal =
        signal(EventType.Run, "event_id=a;source=shop;occurred_at=2026-11-20T13:00:00%2B01:00");

    assertThat(signal.eventId()).contains("a");
    assertThat(signal.source()).isEqualTo("shop");
    assertThat(signal.occurredAt()).contains(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "occurred_at=yesterday",
        "occurred_at=%2B999999-01-01T00:00:00Z",
        "event_id=",
      })
  void commonAttributeThatCannotBeHonouredIsRefused(String attribute) {
    String text = attribute.endsWith("=") ? attribute + "x".repeat(201) : attribute;

    assertThatThrownBy(() -> signal(EventType.PersonCreated, "person_id=1;" + text))
        .isInstanceOf(UnusableEvent.class);
  }

  private static Signal signal(EventType type, String attributes) {
    return Signal.of(type, EventAttributes.parse(attributes));
  }
}
