package org.signalbox.workflow.delivery;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** One dead letter as callers see it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"id", "topic", "entity", "primaryKey", "attempts", "lastError", "deadAt"})
@JsonbPropertyOrder({"id", "topic", "entity", "primaryKey", "attempts", "lastError", "deadAt"})
public class DeadLetterBody {

  @XmlElement(name = "Id", nillable = true)
  private @Nullable String id;

  @XmlElement(name = "Topic", nillable = true)
  private @Nullable String topic;

  @XmlElement(name = "Entity", nillable = true)
  private @Nullable String entity;

  @XmlElement(name = "PrimaryKey", nillable = true)
  private @Nullable Integer primaryKey;

  @XmlElement(name = "Attempts", nillable = true)
  private @Nullable Integer attempts;

  @XmlElement(name = "LastError", nillable = true)
  private @Nullable String lastError;

  @XmlElement(name = "DeadAt", nillable = true)
  private @Nullable String deadAt;

  static DeadLetterBody of(DeadLetter letter) {
    DeadLetterBody body = new DeadLetterBody();
    body.id = String.valueOf(letter.id());
    body.topic = letter.topic();
    body.entity = letter.entity();
    body.primaryKey = letter.primaryKey();
    body.attempts = letter.attempts();
    body.lastError = letter.lastError();
    body.deadAt = letter.deadAt();
    return body;
  }
}
