package org.signalbox.wire.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.signalbox.wire.http.Release;

/**
 * Puts the wire contract around every operation that the build finds in the resources, so that one
 * that is added later has it too. Only the build calls it, at the end of its scan.
 */
public final class Contract implements OASFilter {

  private static final String SCHEMAS = "#/components/schemas/";

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null) {
      schema.setRef(SCHEMAS + SchemaNames.ofVendor(SchemaNames.last(schema.getRef())));
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getInfo().setVersion(Release.VERSION);
    Components components = api.getComponents();
    components.setSchemas(schemas(components.getSchemas()));
    components
        .getResponses()
        .forEach((status, answer) -> answer.setContent(Bodies.error(status, answer.getContent())));
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            new Call(path, method, operation, components).complete()));
  }

  private static Map<String, Schema> schemas(Map<String, Schema> found) {
    Map<String, Schema> named = new LinkedHashMap<>();
    found.forEach(
        (name, schema) -> {
          if (SchemaNames.isAnswer(name)) {
            Nulls.allowInMembers(schema);
          }
          named.put(SchemaNames.ofVendor(name), schema);
        });
    return named;
  }
}
