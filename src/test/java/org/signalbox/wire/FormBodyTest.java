package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notations of wire-contract 4.4, bound to records like those of the operations. */
class FormBodyTest {

  record Flow(int emailFlowId, BinderTest.Status status) {}

  record Activities(@Nullable List<@Nullable String> activityIdentifier) {}

  record Send(BinderTest.@Nullable Event workflowEvent) {}

  record Rows(@Nullable List<BinderTest.Event> rows) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EmailFlowId=564&Status=Running",
        "status=RUNNING&&EMAILFLOWID=564&",
        "EmailFlowId=1&emailFlowId=564&Status=3",
        "Foo[Bar]=1&=x&novalue&EmailFlowId=+564+&Status=Runn%69ng",
        "Email%46lowId=564&Status=3",
      })
  void takesPlainFields(String form) {
    assertThat(bind(form, Flow.class)).isEqualTo(new Flow(564, BinderTest.Status.Running));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ActivityIdentifier[]=a=1&ActivityIdentifier[]=b",
        "ActivityIdentifier%5B%5D=a%3D1&ActivityIdentifier%5B%5D=b",
        "ActivityIdentifier=a=1&ActivityIdentifier=b",
        "ActivityIdentifier=a%3D1&activityidentifier=b",
        "ActivityIdentifier[0]=a=1&ActivityIdentifier[1]=b",
        "ActivityIdentifier[10]=b&ActivityIdentifier[9]=a=1",
        "activityIdentifier[999999999]=b&ACTIVITYIDENTIFIER[]=a=1",
        "ActivityIdentifier[]=b&ActivityIdentifier=a=1",
      })
  void takesArraysInEveryNotationAndMixed(String form) {
    assertThat(bind(form, Activities.class)).isEqualTo(new Activities(List.of("a=1", "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WorkflowEvent[EventType]=Running&WorkflowEvent[Attributes]=x+y",
        "WorkflowEvent.EventType=Running&WorkflowEvent.Attributes=x%20y",
        "workflowevent[EVENTTYPE]=3&WorkflowEvent.attributes=x y",
        "WorkflowEvent%5BEventType%5D=running&WorkflowEvent%2EAttributes=x%20y",
        "WorkflowEvent=&WorkflowEvent[EventType]=3&WorkflowEvent[Attributes]=x+y"
            + "&WorkflowEvent[TableRight][Mask]=None",
      })
  void takesNestedObjectsInEveryNotation(String form) {
    assertThat(bind(form, Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.Running, "x y")));
  }

  @Test
  void takesArraysOfObjects() {
    assertThat(bind("Rows[1].EventType=3&Rows[0][EventType]=1", Rows.class))
        .isEqualTo(
            new Rows(
                List.of(
                    new BinderTest.Event(BinderTest.Status.Stopped, null),
                    new BinderTest.Event(BinderTest.Status.Running, null))));
  }

  @Test
  void aBlankFieldIsWhatItIsBoundTo() {
    assertThat(bind("WorkflowEvent=", Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.None, null)));
    assertThat(bind("WorkflowEvent.Attributes=", Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.None, "")));
    assertThat(bind("ActivityIdentifier=", Activities.class))
        .isEqualTo(new Activities(List.of("")));
    assertThat(bind("x=y", Activities.class)).isEqualTo(new Activities(null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "EmailFlowId=, request.EmailFlowId",
    "EmailFlowId[]=564, request.EmailFlowId",
    "Status=Bogus, request.Status",
    "Status.x=Running, request.Status",
  })
  void refusesWhatDoesNotFitAndNamesIt(String form, String field) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> bind(form, Flow.class))
        .extracting(InvalidRequest::field)
        .isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ActivityIdentifier[x]=a",
        "ActivityIdentifier[-1]=a",
        "ActivityIdentifier[][a]=b",
        "ActivityIdentifier[9999999999]=a",
        "ActivityIdentifier[0][1]=a",
      })
  void refusesIndexesThatAreNone(String form) {
    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> bind(form, Activities.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=a", "a=%-1", "a=%ff", "a=%C0%AF", "a=%e2%82"})
  void refusesBrokenEscapes(String form) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> FormBody.parse(form))
        .withMessageStartingWith("The form holds a percent sign");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[=1", "a[b=1", "a[b]c=1", "a[[b]]=1", "a[b=c]=1"})
  void refusesKeysThatAreNoWay(String form) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> FormBody.parse(form))
        .withMessageStartingWith("The form holds a key");
  }

  @Test
  void decodesCharactersOfEveryLength() {
    assertThat(bind("WorkflowEvent.Attributes=%C3%A9é%F0%9F%98%82😂%2B", Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.None, "éé😂😂+")));
  }

  @Test
  void depthAndNumberOfFieldsAreLimited() {
    assertThat(FormBody.parse("a" + ".b".repeat(255) + "=1")).isNotNull();
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> FormBody.parse("a" + ".b".repeat(256) + "=1"))
        .withMessage("The body must not be nested deeper than 256 levels.");
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> FormBody.parse("a&".repeat(200_001)))
        .withMessage("The body must not hold more than 200000 values.");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> FormBody.parse("&".repeat(4 * 1024 * 1024)));
  }

  private static <R> R bind(String form, Class<R> type) {
    return Binder.bind(FormBody.parse(form), type);
  }
}
