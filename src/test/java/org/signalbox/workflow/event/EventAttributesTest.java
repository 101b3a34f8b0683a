package org.signalbox.workflow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventAttributesTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"person_id\":[12,15],\"s_link_id\":77,\"event_id\":\"click-9f3\"} | 12 15 | 77 | click-9f3",
        "s_link_id=77;person_id=12,15;event_id=click-9f3                     | 12 15 | 77 | click-9f3",
        "s_link_id=77&person_id=12&person_id=15&event_id=click%2D9f3         | 12 15 | 77 | click-9f3",
        " person_id = 15 , 12 ; s_link_id = 77 ; ; event_id = click-9f3 ;    | 12 15 | 77 | click-9f3",
        "{\"person_id\":\"12\",\"s_link_id\":null,\"event_id\":7}            | 12    | 0  | 7",
        "{\"person_id\":[\"12\",12,null]}                                    | 12    | 0  | ``",
        "{}                                                                  | ``    | 0  | ``",
        "``                                                                  | ``    | 0  | ``",
      })
  void jsonAndPairsAreReadAlike(String text, String persons, int link, String eventId) {
    EventAttributes attributes = EventAttributes.parse(text);

    assertThat(attributes.ids("person_id").stream().map(String::valueOf))
        .containsExactly(persons.isEmpty() ? new String[0] : persons.split(" ", -1));
    assertThat(attributes.id("s_link_id")).isEqualTo(link);
    assertThat(attributes.text("event_id", 200).orElse("")).isEqualTo(eventId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "person_id",
        "=12",
        "person_id=%zz",
        "person_id=%00",
        "{",
        "{\"person_id\":12",
        "{\"person_id\":12}}",
        "{\"a\":\"\\u0000\"}",
        "{\"\\u0000\":1}",
        "{\"a\":[{\"b\":1e999999}]}",
        "[1]",
        "12",
      })
  void textThatIsNeitherIsMalformed(String text) {
    assertThatThrownBy(() -> EventAttributes.parse(text))
        .isInstanceOf(UnusableEvent.class)
        .extracting("code")
        .isEqualTo("malformed-attributes");
  }

  @Test
  void textNestedBeyondMeasureIsMalformed() {
    String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    assertThatThrownBy(() -> EventAttributes.parse(deep)).isInstanceOf(UnusableEvent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147483648", "99999999999999999999", "1.5", "abc", "true"})
  void idIsAPositiveInt32(String id) {
    EventAttributes attributes = EventAttributes.parse("{\"person_id\":\"" + id + "\"}");

    assertThatThrownBy(() -> attributes.ids("person_id"))
        .isInstanceOf(UnusableEvent.class)
        .hasMessageContaining("person_id");
  }

  @Test
  void severalKeysAndTooManyPeopleAreRefused() {
    String people =
        IntStream.rangeClosed(1, 10_001).mapToObj(String::valueOf).collect(Collectors.joining(","));
    EventAttributes attributes = EventAttributes.parse("s_link_id=1,2;person_id=" + people);

    assertThatThrownBy(() -> attributes.id("s_link_id")).isInstanceOf(UnusableEvent.class);
    assertThatThrownBy(() -> attributes.ids("person_id")).isInstanceOf(UnusableEvent.class);
  }

  @Test
  void unknownKeysAreKept() {
    EventAttributes attributes = EventAttributes.parse("person_id=1;shoe=9;fields=x");

    assertThat(attributes.json())
        .isEqualTo("{\"fields\":\"x\",\"person_id\":\"1\",\"shoe\":\"9\"}");
    assertThat(attributes.members("fields")).isEmpty();
    assertThat(EventAttributes.parse("{\"fields\":{\"Budget\":5}}").members("fields"))
        .containsEntry("budget", 5);
  }
}
