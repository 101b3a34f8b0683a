package org.signalbox.workflow.view;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.pass.Figures;

/** The summary of a flow (domain.md 7). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {"enrolled", "inProgress", "completed", "succeeded", "successRate", "dropOuts"})
@JsonbPropertyOrder({"enrolled", "inProgress", "completed", "succeeded", "successRate", "dropOuts"})
public class FlowFiguresBody {

  @XmlElement(name = "Enrolled", nillable = true)
  private @Nullable Integer enrolled;

  @XmlElement(name = "InProgress", nillable = true)
  private @Nullable Integer inProgress;

  @XmlElement(name = "Completed", nillable = true)
  private @Nullable Integer completed;

  @XmlElement(name = "Succeeded", nillable = true)
  private @Nullable Integer succeeded;

  @XmlElement(name = "SuccessRate", nillable = true)
  private @Nullable Double successRate;

  @XmlElementWrapper(name = "DropOuts", nillable = true)
  @XmlElement(name = "DropOut")
  private @Nullable List<DropOutBody> dropOuts;

  static FlowFiguresBody of(Figures figures) {
    FlowFiguresBody body = new FlowFiguresBody();
    body.enrolled = Math.toIntExact(figures.enrolled());
    body.inProgress = Math.toIntExact(figures.inProgress());
    body.completed = Math.toIntExact(figures.completed());
    body.succeeded = Math.toIntExact(figures.succeeded());
    body.successRate = Math.round(figures.successRate() * 10_000) / 10_000.0;
    body.dropOuts =
        new TreeMap<>(figures.dropOuts())
            .entrySet().stream()
                .map(reason -> DropOutBody.of(reason.getKey(), reason.getValue()))
                .toList();
    return body;
  }
}
