package org.signalbox.workflow.webhook;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One webhook as callers see it, without its secret. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"webhookId", "name", "targetUrl", "events", "hasSecret", "state", "errors"})
@JsonbPropertyOrder({"webhookId", "name", "targetUrl", "events", "hasSecret", "state", "errors"})
public class WebhookBody {

  @XmlElement(name = "WebhookId", nillable = true)
  private @Nullable Integer webhookId;

  @XmlElement(name = "Name", nillable = true)
  private @Nullable String name;

  @XmlElement(name = "TargetUrl", nillable = true)
  private @Nullable String targetUrl;

  @XmlElementWrapper(name = "Events", nillable = true)
  @XmlElement(name = "string")
  private @Nullable List<String> events;

  @XmlElement(name = "HasSecret", nillable = true)
  private @Nullable Boolean hasSecret;

  @XmlElement(name = "State", nillable = true)
  private @Nullable WebhookState state;

  @XmlElement(name = "Errors", nillable = true)
  private @Nullable Integer errors;

  static WebhookBody of(Webhook webhook) {
    WebhookBody body = new WebhookBody();
    body.webhookId = webhook.id();
    body.name = webhook.name();
    body.targetUrl = webhook.targetUrl();
    body.events = webhook.events();
    body.hasSecret = webhook.secret().isPresent();
    body.state = webhook.state();
    body.errors = webhook.errors();
    return body;
  }
}
