package org.signalbox.wire.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bodies in every media type of the contract: the schema is told once, for any type, and examples
 * once, as JSON.
 */
final class Bodies {

  private static final Schema PROBLEM = OASFactory.createSchema().ref("Problem");

  private final Content told;
  private final Schema schema;
  private final String root;

  private Bodies(Content told, String root) {
    this.told = told;
    this.schema = schema(told);
    this.root = root;
  }

  /** A body with types of its own keeps them. */
  static Content request(Content told) {
    return told.hasMediaType(MediaTypes.ANY) ? spread(told, MediaTypes.OF_REQUESTS) : told;
  }

  /** A body with types of its own keeps them. */
  static Content answer(Content told) {
    return told.hasMediaType(MediaTypes.ANY) ? spread(told, MediaTypes.OF_ANSWERS) : told;
  }

  static Content error(String status, Content told) {
    Bodies bodies = new Bodies(told, "Error");
    return bodies.in(
        MediaTypes.OF_ERRORS,
        (type, value) ->
            type.equals(MediaTypes.PROBLEM)
                ? Examples.problem(Integer.parseInt(status), (Map<?, ?>) value)
                : Examples.of(type, "Error", value));
  }

  private static Content spread(Content told, List<String> types) {
    Bodies bodies = new Bodies(told, SchemaNames.root(schema(told)));
    return bodies.in(types, (type, value) -> Examples.of(type, bodies.root, value));
  }

  private Content in(List<String> types, BiFunction<String, Object, Object> example) {
    Content content = OASFactory.createContent();
    types.forEach(type -> content.addMediaType(type, body(type, example)));
    told.getMediaTypes()
        .forEach(
            (type, own) -> {
              if (!type.equals(MediaTypes.ANY) && !content.hasMediaType(type)) {
                content.addMediaType(type, own);
              }
            });
    return content;
  }

  private MediaType body(String type, BiFunction<String, Object, Object> example) {
    MediaType body =
        OASFactory.createMediaType().schema(type.equals(MediaTypes.PROBLEM) ? PROBLEM : schema);
    examples()
        .forEach(
            (name, told) ->
                body.addExample(
                    name,
                    OASFactory.createExample()
                        .summary(told.getSummary())
                        .value(example.apply(type, told.getValue()))));
    return body;
  }

  private Map<String, Example> examples() {
    return Optional.ofNullable(told.getMediaType(MediaTypes.JSON))
        .map(MediaType::getExamples)
        .orElse(Map.of());
  }

  private static Schema schema(Content told) {
    return Optional.ofNullable(told.getMediaType(MediaTypes.ANY))
        .map(MediaType::getSchema)
        .or(() -> Optional.ofNullable(told.getMediaType(MediaTypes.JSON)).map(MediaType::getSchema))
        .orElseGet(OASFactory::createSchema);
  }
}
