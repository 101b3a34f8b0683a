package org.signalbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

  private static final Shape PLAIN =
      Shape.of("ThingBase").with("Kind", Kind.choice("None", "Box", "Bag")).with("Rank", Kind.INT);
  private static final Shape BOX = Shape.of("ThingBox").with("Lid", Kind.FLAG).withAll(PLAIN);
  private static final Shape SHAPE =
      Shape.of("Sample")
          .with("Name", Kind.text(5))
          .withUnless("Active", Kind.FLAG, true)
          .with("Days", Kind.flags("Unknown", "Monday", "Tuesday", "Wednesday"))
          .with("Amount", Kind.DECIMAL)
          .with("Ids", Kind.list(Kind.INT))
          .with("Kept", Kind.optionalList(Kind.TEXT))
          .with("Things", Kind.list(Kind.anyOf("Kind", PLAIN, List.of(BOX))))
          .withRights();

  @Test
  void whatIsMissingIsZeroOrNullOrWhatTheShapeSays() {
    assertThat(SHAPE.read("{}").toString())
        .isEqualTo(
            "{\"Name\":null,\"Active\":true,\"Days\":\"Unknown\",\"Amount\":0.0,\"Ids\":[],\"Kept\":null,"
                + "\"Things\":[],\"TableRight\":null,\"FieldProperties\":{}}");
    assertThat(SHAPE.initial()).containsEntry("Name", "").containsEntry("Kept", List.of());
  }

  @Test
  void whatWasSentIsReadAndWrittenInTheVendorsWords() {
    Carrier carrier =
        SHAPE.read(
            """
            {"NAME": "Ab", "active": "false", "days": 5, "amount": 12.5, "ids": ["1", 2], "kept": [],
             "things": [{"rank": 3, "kind": 1, "lid": true}, {"kind": "bag"}, {}],
             "tableRight": {"Mask": "Select"}, "unknown": [1]}
            """);

    assertThat(carrier.toString())
        .isEqualTo(
            "{\"Name\":\"Ab\",\"Active\":false,\"Days\":\"Monday,"
                + " Wednesday\",\"Amount\":12.5,\"Ids\":[1,2],"
                + "\"Kept\":[],\"Things\":[{\"Lid\":true,\"Kind\":\"Box\",\"Rank\":3},"
                + "{\"Kind\":\"Bag\",\"Rank\":0},{\"Kind\":\"None\",\"Rank\":0}],"
                + "\"TableRight\":null,\"FieldProperties\":{}}");
    assertThat(Answers.json(carrier)).isEqualTo(carrier.toString());
    assertThat(SHAPE.read(carrier.toString())).isEqualTo(carrier);
  }

  @Test
  void itemsOfListsHaveNamesInXml() {
    Carrier carrier =
        SHAPE.read("{\"Ids\": [1, 2], \"Kept\": [\"a<\"], \"Things\": [{\"Kind\": \"Box\"}]}");

    assertThat(Answers.xml(carrier))
        .isEqualTo(
            "<Sample xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><Name i:nil=\"true\"/>"
                + "<Active>true</Active><Days>Unknown</Days><Amount>0.0</Amount>"
                + "<Ids><int>1</int><int>2</int></Ids><Kept><string>a&lt;</string></Kept>"
                + "<Things><ThingBox><Lid>false</Lid><Kind>Box</Kind><Rank>0</Rank></ThingBox></Things><TableRight"
                + " i:nil=\"true\"/><FieldProperties/></Sample>");
    assertThat(new Sent(XmlBody.parse(Answers.xml(carrier))).as(SHAPE)).isEqualTo(carrier);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Name": "Abcdef"} | Name
          {"Name": "\\u0000"} | Name
          {"Name": {}} | Name
          {"Active": null} | Active
          {"Days": 8} | Days
          {"Days": "Monday, Sunday"} | Days
          {"Amount": "much"} | Amount
          {"Ids": 1} | Ids
          {"Ids": [null]} | Ids[0]
          {"Things": [{"Kind": "Crate"}]} | Things[0].Kind
          {"Things": [{"Kind": "Box", "Lid": 2}]} | Things[0].Lid
          """)
  void whatDoesNotFitIsRefusedByItsPlace(String json, String field) {
    assertThatThrownBy(() -> SHAPE.read(json))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> assertThat(refused.field()).isEqualTo("request." + field));
  }

  @Test
  void carrierIsNotChangedByAnother() {
    Carrier carrier = SHAPE.initial();

    assertThat(carrier.with("Name", "x").text("Name")).isEqualTo("x");
    assertThat(carrier.text("Name")).isEmpty();
    assertThatThrownBy(() -> carrier.put("Name", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Map.copyOf(SHAPE.read("{\"Name\":\"a\",\"Kept\":[]}").carrier("none"))).isEmpty();
  }
}
