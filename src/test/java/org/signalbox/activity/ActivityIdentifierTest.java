package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityIdentifierTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "appointment_id=666,APPOINTMENT_ID,666",
        "sale_id=18,SALE_ID,18",
        "document_id=55,DOCUMENT_ID,55",
        "todo_id=7,TODO_ID,7",
        "APPOINTMENT_ID = 1,APPOINTMENT_ID,1",
        "  ToDo_Id  =\t7 ,TODO_ID,7",
        "sale_id=2147483647,SALE_ID,2147483647",
        "sale_id=0000000018,SALE_ID,18",
      })
  void wellFormedTextIsRead(String text, ActivityIdentifier.Key key, int id) {
    assertThat(ActivityIdentifier.parse(text)).contains(new ActivityIdentifier(key, id));
  }

  @ParameterizedTest(name = "[{0}]")
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "quibusdam",
        "=",
        "appointment_id",
        "appointment_id=",
        "=1",
        "appointment_id=0",
        "appointment_id=-1",
        "appointment_id=+1",
        "appointment_id=1.0",
        "appointment_id=1e3",
        "appointment_id=0x1",
        "appointment_id==1",
        "appointment_id=1=1",
        "appointment_id=1 2",
        "appointment_id=2147483648",
        "appointment_id=00000000001",
        "appointment_id=99999999999999999999",
        "appointment_id=١",
        "appointment_id:1",
        "appointment id=1",
        "task_id=1",
        "contact_id=1",
        "ſale_id=18",
        "appoıntment_id=1",
        "666",
      })
  void anythingElseIsMalformed(String text) {
    assertThat(ActivityIdentifier.parse(text)).isEmpty();
  }

  @Test
  void textLongerThanAnyIdentifierIsMalformed() {
    assertThat(ActivityIdentifier.parse("sale_id=" + " ".repeat(91) + "1")).isPresent();
    assertThat(ActivityIdentifier.parse("sale_id=" + " ".repeat(92) + "1")).isEmpty();
  }

  @Test
  void idBelowOneCannotBeHeld() {
    assertThatThrownBy(() -> new ActivityIdentifier(ActivityIdentifier.Key.SALE_ID, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
