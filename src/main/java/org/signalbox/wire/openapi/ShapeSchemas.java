package org.signalbox.wire.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.signalbox.wire.Kind;
import org.signalbox.wire.Shape;

/** Describes carriers that have a {@link Shape} instead of a class. */
public final class ShapeSchemas {

  private final Map<String, Schema> byName = new TreeMap<>();

  /** The schemas of the shapes and of all that occur in them, by name. */
  public static Map<String, Schema> of(List<Shape> shapes) {
    ShapeSchemas schemas = new ShapeSchemas();
    shapes.forEach(schemas::add);
    return schemas.byName;
  }

  private void add(Shape shape) {
    if (!byName.containsKey(shape.name())) {
      Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
      byName.put(shape.name(), schema);
      shape.describe((member, kind) -> schema.addProperty(member, orNull(schema(kind))));
    }
  }

  private Schema schema(Kind kind) {
    if (kind.type() == Kind.Type.ARRAY) {
      Schema items = kind.items().map(this::schema).orElseGet(OASFactory::createSchema);
      return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }
    if (!kind.shapes().isEmpty()) {
      kind.shapes().forEach(this::add);
      return choice(kind.shapes());
    }
    Schema schema = OASFactory.createSchema().addType(SchemaType.valueOf(kind.type().name()));
    kind.constants().forEach(schema::addEnumeration);
    return schema;
  }

  private static Schema choice(List<Shape> shapes) {
    if (shapes.size() == 1) {
      return reference(shapes.get(0));
    }
    Schema choice = OASFactory.createSchema();
    shapes.forEach(shape -> choice.addAnyOf(reference(shape)));
    return choice;
  }

  private static Schema reference(Shape shape) {
    return OASFactory.createSchema().ref(shape.name());
  }

  /** Below {@code $select} any member may be null. */
  private static Schema orNull(Schema schema) {
    if (schema.getRef() == null && schema.getType() != null) {
      if (schema.getEnumeration() != null) {
        schema.addEnumeration(null);
      }
      return schema.addType(SchemaType.NULL);
    }
    Schema choice = schema.getRef() == null ? schema : OASFactory.createSchema().addAnyOf(schema);
    return choice.addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }
}
