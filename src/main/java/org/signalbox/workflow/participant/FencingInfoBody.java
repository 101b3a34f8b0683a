package org.signalbox.workflow.participant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/** The vendor's carrier of the limit of flows; without a warning its texts are blank. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "activeCount",
      "maximum",
      "isNearingMaximum",
      "hasReachedMaximum",
      "warningMessage",
      "warningTooltip",
      "tableRight",
      "fieldProperties"
    })
@JsonbPropertyOrder({
  "activeCount",
  "maximum",
  "isNearingMaximum",
  "hasReachedMaximum",
  "warningMessage",
  "warningTooltip",
  "tableRight",
  "fieldProperties"
})
public class FencingInfoBody {

  @XmlElement(name = "ActiveCount", nillable = true)
  private @Nullable Integer activeCount;

  @XmlElement(name = "Maximum", nillable = true)
  private @Nullable Integer maximum;

  @XmlElement(name = "IsNearingMaximum", nillable = true)
  private @Nullable Boolean isNearingMaximum;

  @XmlElement(name = "HasReachedMaximum", nillable = true)
  private @Nullable Boolean hasReachedMaximum;

  @XmlElement(name = "WarningMessage", nillable = true)
  private @Nullable String warningMessage;

  @XmlElement(name = "WarningTooltip", nillable = true)
  private @Nullable String warningTooltip;

  @XmlElement(name = "TableRight", nillable = true)
  private @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  private @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties =
      new LinkedHashMap<>();

  static FencingInfoBody of(FencingInfo info, Function<Phrase, String> words) {
    FencingInfoBody body = new FencingInfoBody();
    body.activeCount = info.open();
    body.maximum = info.limit().maximum();
    body.isNearingMaximum = info.near();
    body.hasReachedMaximum = info.reached();
    body.warningMessage = said(info.warning(), words);
    body.warningTooltip = said(info.tooltip(), words);
    return body;
  }

  private static String said(Optional<Phrase> phrase, Function<Phrase, String> words) {
    return phrase.map(words).orElse("");
  }
}
