package org.signalbox.wire.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What schemas are called: as the vendor calls them, which are also the roots of XML answers. */
final class SchemaNames {

  private static final String ANSWER = "Body";

  /** Names of the engine, which knows nothing of the wire. */
  private static final Map<String, String> OF_ENGINE =
      Map.of(
          "EventType", "WorkflowEventType",
          "SplitOptionType", "WorkflowSplitOptionType",
          "StepType", "WorkflowStepType",
          "WorkflowStatus", "WorkflowDefinitionStatus");

  private static final Map<SchemaType, String> OF_PLAIN =
      Map.of(
          SchemaType.STRING, "string",
          SchemaType.INTEGER, "int",
          SchemaType.BOOLEAN, "boolean",
          SchemaType.OBJECT, "Dictionary");

  private SchemaNames() {}

  static boolean isAnswer(String className) {
    return className.endsWith(ANSWER);
  }

  static String ofVendor(String className) {
    return OF_ENGINE.getOrDefault(className, className.replaceFirst(ANSWER + "$", ""));
  }

  /** The last part of a reference. */
  static String last(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The root of a body in XML (wire-contract 5.6). */
  static String root(Schema schema) {
    if (schema.getRef() != null) {
      return last(schema.getRef());
    }
    if (is(schema, SchemaType.ARRAY)) {
      return "ArrayOf" + root(schema.getItems());
    }
    if ("date-time".equals(schema.getFormat())) {
      return "dateTime";
    }
    return OF_PLAIN.entrySet().stream()
        .filter(plain -> is(schema, plain.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("anyType");
  }

  static boolean is(Schema schema, SchemaType type) {
    List<SchemaType> types = schema.getType();
    return types != null && types.contains(type);
  }
}
