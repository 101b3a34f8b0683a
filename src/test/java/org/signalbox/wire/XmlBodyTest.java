package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of wire-contract 4.5, bound to records like those of the operations. */
class XmlBodyTest {

  private static final String XSI = "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

  record Flow(int emailFlowId, BinderTest.Status status) {}

  record Activities(@Nullable List<@Nullable String> activityIdentifier) {}

  record Send(BinderTest.@Nullable Event workflowEvent) {}

  record Flags(boolean urgent) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<SetStatusOnWorkflowRequest><EmailFlowId>564</EmailFlowId><Status>Running</Status>"
            + "</SetStatusOnWorkflowRequest>",
        "<any><status>running</status><EMAILFLOWID> 564\n</EMAILFLOWID></any>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- c --><?p i?>"
            + "<r xmlns=\"urn:x\" xmlns:p=\"urn:y\"><p:EmailFlowId>564</p:EmailFlowId>"
            + "<Status>3</Status></r><!-- c -->",
        "<r><EmailFlowId>5<!-- c -->6<![CDATA[4]]></EmailFlowId><Status>Runn&#105;ng</Status></r>",
        "<r>text<EmailFlowId a='b'>1</EmailFlowId><EmailFlowId>564</EmailFlowId>"
            + "<Status>Running</Status><Foo><Bar/></Foo></r>",
      })
  void takesNamesInAnyCaseOrderAndNamespace(String xml) {
    assertThat(bind(xml, Flow.class)).isEqualTo(new Flow(564, BinderTest.Status.Running));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r><ActivityIdentifier><string>a</string><string>b</string></ActivityIdentifier></r>",
        "<r><ActivityIdentifier><x>a</x>\n  <y>b</y></ActivityIdentifier></r>",
        "<r><ActivityIdentifier xmlns:q=\"urn:a\"><q:string>a</q:string><q:string>b</q:string>"
            + "</ActivityIdentifier></r>",
        "<r><ActivityIdentifier>a</ActivityIdentifier><ActivityIdentifier>b</ActivityIdentifier>"
            + "</r>",
        "<r><activityidentifier>a</activityidentifier><x/><ActivityIdentifier>b"
            + "</ActivityIdentifier></r>",
      })
  void takesArraysInBothForms(String xml) {
    assertThat(bind(xml, Activities.class)).isEqualTo(new Activities(List.of("a", "b")));
  }

  @Test
  void oneElementIsAnArrayInBothForms() {
    Activities one = new Activities(List.of("a"));

    assertThat(bind("<r><ActivityIdentifier>a</ActivityIdentifier></r>", Activities.class))
        .isEqualTo(one);
    assertThat(bind("<r><ActivityIdentifier><s>a</s></ActivityIdentifier></r>", Activities.class))
        .isEqualTo(one);
  }

  @Test
  void anEmptyElementIsWhatItIsBoundTo() {
    assertThat(bind("<r><ActivityIdentifier>\n </ActivityIdentifier></r>", Activities.class))
        .isEqualTo(new Activities(List.of()));
    assertThat(bind("<r><WorkflowEvent/></r>", Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.None, null)));
    assertThat(bind("<r><WorkflowEvent><Attributes/></WorkflowEvent></r>", Send.class))
        .isEqualTo(new Send(new BinderTest.Event(BinderTest.Status.None, "")));
    assertThat(bind("<r/>", Flow.class)).isEqualTo(new Flow(0, BinderTest.Status.None));
  }

  @Test
  void nilIsNullAndMissingIsTheDefault() {
    assertThat(bind("<r " + XSI + "><ActivityIdentifier i:nil='true'/></r>", Activities.class))
        .isEqualTo(new Activities(null));
    assertThat(bind("<r " + XSI + "><WorkflowEvent i:nil='1'/></r>", Send.class))
        .isEqualTo(new Send(null));
    assertThat(
            bind(
                    "<r "
                        + XSI
                        + "><ActivityIdentifier><s>a</s><s i:nil='true'/></ActivityIdentifier></r>",
                    Activities.class)
                .activityIdentifier())
        .containsExactly("a", null);
    assertThat(bind("<r></r>", Activities.class)).isEqualTo(new Activities(null));
    assertThat(bind("<r><Urgent> TRUE </Urgent></r>", Flags.class)).isEqualTo(new Flags(true));
  }

  @Test
  void aNilAttributeOfAnotherNamespaceIsNotLookedAt() {
    assertThat(bind("<r><WorkflowEvent nil='true'/></r>", Send.class).workflowEvent()).isNotNull();
    assertThat(
            bind("<r " + XSI + "><WorkflowEvent i:nil='false'/></r>", Send.class).workflowEvent())
        .isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<r><EmailFlowId/></r> | request.EmailFlowId",
        "<r><EmailFlowId><a/></EmailFlowId></r> | request.EmailFlowId",
        "<r><Status>Bogus</Status></r> | request.Status",
        "<r><Status/></r> | request.Status",
        "<r xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><Status i:nil='true'/></r>"
            + " | request.Status",
        "<r>text</r> | request",
        "<r xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/> | request",
      })
  void refusesWhatDoesNotFitAndNamesIt(String xml, String field) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> bind(xml, Flow.class))
        .extracting(InvalidRequest::field)
        .isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r><WorkflowEvent>Run</WorkflowEvent></r>",
        "<r><WorkflowEvent><Attributes><a>1</a></Attributes></WorkflowEvent></r>",
      })
  void refusesTextForAnObjectAndAnObjectForText(String xml) {
    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> bind(xml, Send.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r><r/>",
        "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:\u000f//\">]><r>&a;</r>",
        "<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>",
        "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>",
        "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><r>&a;</r>",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]><r/>",
        "<!DOCTYPE r PUBLIC \"a\" \"http://127.0.0.1:1/\"><r/>",
        "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]><r>&c;</r>",
        "<r>&undeclared;</r>",
      })
  void refusesDocumentTypesAndEntities(String xml) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(
            () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> XmlBody.parse(xml)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{}",
        "<",
        "<r",
        "<r>",
        "<r></s>",
        "<r/><r/>",
        "<r/>x",
        "<r a=1/>",
        "<r a='1' a='2'/>",
        "<p:r/>",
        "<r>&#1;</r>",
        "<r>\u0001</r>",
        "<r>]]></r>",
        "<?xml version='1.0'?><?xml version='1.0'?><r/>",
        "<!-- c -->",
        "<r>&#xD800;</r>",
      })
  void refusesWhatIsNoXml(String xml) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> XmlBody.parse(xml))
        .satisfies(refused -> assertThat(refused.text()).startsWith("The body "));
  }

  @Test
  void tellsWhereTheTextIsBroken() {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> XmlBody.parse("<r>\n  </s>"))
        .withMessage("The body is not XML: see line 2, column 5.");
  }

  @Test
  void depthAndNumberOfElementsAreLimited() {
    assertThat(XmlBody.parse("<a>".repeat(256) + "</a>".repeat(256))).isNotNull();
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> XmlBody.parse("<a>".repeat(257) + "</a>".repeat(257)))
        .withMessage("The body must not be nested deeper than 256 levels.");
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> XmlBody.parse("<a>".repeat(100_000)));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> XmlBody.parse("<a>" + "<b/>".repeat(200_000) + "</a>"))
        .withMessage("The body must not hold more than 200000 values.");
  }

  @Test
  void mutatedXmlIsReadOrRefusedAndNothingElse() {
    String xml =
        "<?xml version='1.0'?><r xmlns='u' a='b'><!-- c --><A i='&lt;'>x&amp;<![CDATA[y]]></A></r>";
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder mutated = new StringBuilder(xml);
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(mutated.length());
        mutated.replace(at, at + random.nextInt(3), mutation(random));
      }
      readOrRefuse(mutated.toString());
    }
  }

  private static String mutation(Random random) {
    String[] mutations = {
      "<", ">", "&", "'", "", "]]>", "<!", "<?", "\u0000", "\uFFFF", "\uD83D", ":", "x", "&#0;"
    };
    return mutations[random.nextInt(mutations.length)];
  }

  private static void readOrRefuse(String xml) {
    try {
      assertThat(XmlBody.parse(xml)).as(xml).isNotNull();
    } catch (InvalidRequest refused) {
      assertThat(refused.field()).as(xml).isEqualTo("request");
    }
  }

  private static <R> R bind(String xml, Class<R> type) {
    return Binder.bind(XmlBody.parse(xml), type);
  }
}
