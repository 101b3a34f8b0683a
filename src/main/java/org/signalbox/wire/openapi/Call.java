package org.signalbox.wire.openapi;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** An operation, to be completed by what the contract says of all of them. */
final class Call {

  private static final List<String> PARAMETERS =
      List.of(
          "select",
          "Accept-Language",
          "SO-Language",
          "SO-Culture",
          "SO-TimeZone",
          "SO-Browser-TZ-Offset",
          "SO-AppToken",
          "X-XSRF-TOKEN",
          "SO_UNIQUE_ID");
  private static final Pattern AGENT = Pattern.compile("/api/v1/Agents/(\\w+)/(\\w+)");
  private static final Pattern TAG = Pattern.compile("/api/v1/(?:Agents/)?(\\w+)/");
  private static final String ONCE = "Idempotency-Key";
  private static final List<String> HEADERS_OF_ONCE =
      List.of("Preference-Applied", "SO-Dry-Run", "Idempotency-Replayed");

  private final String path;
  private final HttpMethod method;
  private final Operation operation;
  private final Components components;
  private final boolean open;
  private final boolean once;

  Call(String path, HttpMethod method, Operation operation, Components components) {
    this.path = path;
    this.method = method;
    this.operation = operation;
    this.components = components;
    this.open = isOpen(operation.getOperationId());
    this.once = parameters().anyMatch(told -> ONCE.equals(name(told)));
  }

  void complete() {
    operation.setOperationId(id());
    if (operation.getTags() == null) {
      operation.addTag(tag());
    }
    if (open) {
      operation.setSecurity(List.of());
    } else {
      operation.setParameters(
          Stream.concat(
                  parameters().filter(told -> !isCommon(told)),
                  PARAMETERS.stream().map(name -> OASFactory.createParameter().ref(name)))
              .toList());
    }
    Optional.ofNullable(operation.getRequestBody())
        .ifPresent(body -> body.setContent(Bodies.request(body.getContent())));
    operation.getResponses().getAPIResponses().forEach(this::complete);
    Map<String, APIResponse> sorted = new TreeMap<>();
    errors().forEach(status -> sorted.put(status, OASFactory.createAPIResponse().ref(status)));
    sorted.putAll(operation.getResponses().getAPIResponses());
    operation.getResponses().setAPIResponses(sorted);
  }

  private void complete(String status, APIResponse answer) {
    if (!status.startsWith("2")) {
      return;
    }
    List<String> headers = new ArrayList<>(List.of("SO_UNIQUE_ID"));
    if (answer.getContent() != null) {
      answer.setContent(Bodies.answer(answer.getContent()));
      headers.addAll(List.of("Cache-Control", "Vary"));
    }
    if (!open && status.equals("200")) {
      headers.add("SO-TimeZone");
    }
    if (once) {
      headers.addAll(HEADERS_OF_ONCE);
    }
    headers.forEach(name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
  }

  /** What can go wrong; what else there is stands with the operation. */
  private Stream<String> errors() {
    if (open) {
      return Stream.of("405", "429", "500");
    }
    Stream<String> always = Stream.of("401", "403", "405", "429", "500", "503");
    Stream<String> withBody =
        operation.getRequestBody() == null ? Stream.of() : Stream.of("400", "413", "415");
    return Stream.of(always, withBody, once ? Stream.of("422") : Stream.<String>of())
        .flatMap(statuses -> statuses);
  }

  private Stream<Parameter> parameters() {
    return Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream);
  }

  /** Whether a resource tells a header that the contract tells better. */
  private boolean isCommon(Parameter told) {
    return told.getRef() == null
        && components.getParameters().values().stream()
            .anyMatch(common -> common.getName().equalsIgnoreCase(told.getName()));
  }

  private static String name(Parameter told) {
    return told.getRef() == null ? told.getName() : SchemaNames.last(told.getRef());
  }

  /** As the vendor names it: {@code v1WorkflowAgent_SendEvent}. */
  private String id() {
    Matcher agent = AGENT.matcher(path);
    return agent.matches()
        ? "v1%sAgent_%s".formatted(agent.group(1), agent.group(2))
        : method.name().toLowerCase(Locale.ROOT) + path.replaceAll("\\W+(?=\\w)|\\W+$", "_");
  }

  /** The agent, or the entity where there is none. */
  private String tag() {
    Matcher below = TAG.matcher(path);
    return below.lookingAt() ? below.group(1) : "Description";
  }

  private static boolean isOpen(String classAndMethod) {
    String resource = classAndMethod.substring(0, classAndMethod.lastIndexOf('_'));
    try {
      return Class.forName(resource).isAnnotationPresent(PermitAll.class);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("no resource: " + classAndMethod, impossible);
    }
  }
}
