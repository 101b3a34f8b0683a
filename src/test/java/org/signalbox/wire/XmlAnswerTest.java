package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The form of wire-contract 5.6. */
class XmlAnswerTest {

  private static final String XSI = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

  /** Shaped like the vendor's carriers. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"text", "tableRight", "fieldProperties"})
  public static class SampleBody {

    @XmlElement(name = "Text", nillable = true)
    @Nullable String text;

    @XmlElement(name = "TableRight", nillable = true)
    @Nullable RightBody tableRight;

    @XmlElement(name = "FieldProperties", nillable = true)
    @XmlJavaTypeAdapter(FieldPropertiesXml.class)
    @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties;
  }

  @Test
  void nullsAreNilBelowARootThatDeclaresIt() {
    assertThat(Answers.xml(new SampleBody()))
        .isEqualTo(
            "<Sample"
                + XSI
                + "><Text i:nil=\"true\"/><TableRight i:nil=\"true\"/>"
                + "<FieldProperties i:nil=\"true\"/></Sample>");
  }

  @Test
  void aBodyWithoutNullsNeedsNoNamespace() {
    SampleBody body = new SampleBody();
    body.text = "";
    body.tableRight = RightBody.ofTable(3, "[SR_X]");
    body.fieldProperties = Map.of();

    assertThat(Answers.xml(body))
        .isEqualTo(
            "<Sample><Text/><TableRight><Mask>Select, Update</Mask><Reason>[SR_X]</Reason>"
                + "</TableRight><FieldProperties/></Sample>");
  }

  @Test
  void dictionariesAreKeyValuePairs() {
    SampleBody body = new SampleBody();
    Map<String, @Nullable FieldPropertyBody> fields = new LinkedHashMap<>();
    fields.put(
        "Name", FieldPropertyBody.of(Optional.of(RightBody.ofField(3, "")), "System.String", 0));
    fields.put("Gone", null);
    body.fieldProperties = fields;

    assertThat(Answers.xml(body))
        .contains(
            "<FieldProperties><FieldPropertyDictionaryKeyValuePair><Key>Name</Key><Value>"
                + "<FieldRight><Mask>Update</Mask><Reason/></FieldRight>"
                + "<FieldType>System.String</FieldType><FieldLength>0</FieldLength></Value>"
                + "</FieldPropertyDictionaryKeyValuePair><FieldPropertyDictionaryKeyValuePair>"
                + "<Key>Gone</Key><Value i:nil=\"true\"/></FieldPropertyDictionaryKeyValuePair>"
                + "</FieldProperties>");
  }

  @Test
  void scalarsAreOneElement() {
    assertThat(Answers.xml(new Scalar("WorkflowDefinitionStatus", BinderTest.Status.Running)))
        .isEqualTo("<WorkflowDefinitionStatus>Running</WorkflowDefinitionStatus>");
    assertThat(Answers.xml(new Scalar("int", 7))).isEqualTo("<int>7</int>");
    assertThat(Answers.xml("a<b")).isEqualTo("<string>a&lt;b</string>");
    assertThat(Answers.xml(true)).isEqualTo("<boolean>true</boolean>");
  }

  @Test
  void noObjectIsANilRoot() {
    assertThat(Answers.xml(new NoObject(SampleBody.class)))
        .isEqualTo("<Sample" + XSI + " i:nil=\"true\"/>");
    assertThat(Answers.json(new NoObject(SampleBody.class))).isEqualTo("null");
  }

  @Test
  void arraysAreNamedByTheirItems() {
    assertThat(Answers.xml(List.of("a", "b")))
        .isEqualTo("<ArrayOfstring><string>a</string><string>b</string></ArrayOfstring>");
    assertThat(Answers.xml(List.of())).isEqualTo("<ArrayOfanyType/>");
    assertThat(Answers.xml(List.of(new SampleBody())))
        .startsWith("<ArrayOfSample" + XSI + "><Sample><Text i:nil=\"true\"/>")
        .endsWith("</Sample></ArrayOfSample>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "\u0001\u0008\u000b\u001f",
        "\uFFFE\uFFFF",
        "\uD83D",
        "\uDE02x",
        "]]>",
        "<&>'\"",
        "a\r\nb\tc",
        "😂",
        "\u0085\u2028",
        "--><!--"
      })
  void anyTextIsWellFormedXml(String text) throws Exception {
    SampleBody body = new SampleBody();
    body.text = text;

    String read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Answers.xml(body))))
            .getDocumentElement()
            .getFirstChild()
            .getTextContent();

    assertThat(read)
        .isEqualTo(
            text.replaceAll(
                "[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{fffe}\\x{ffff}\\x{d800}-\\x{dfff}]",
                "\uFFFD"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "request.Status, request.Status",
    "request.ActivityIdentifier[3], request.ActivityIdentifier_x005B_3_x005D_",
    "3, _x0033_",
    "a b, a_x0020_b",
    "a:b, a_x003A_b",
    "ab_x0020_, ab_x005F_x0020_",
    "é, _x00E9_",
    "'', _",
  })
  void namesAreEncodedAsDotNetDoes(String text, String name) {
    assertThat(XmlName.encode(text)).isEqualTo(name);
  }
}
