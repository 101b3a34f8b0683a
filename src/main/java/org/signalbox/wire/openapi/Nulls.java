package org.signalbox.wire.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Members of answers, each of which {@code $select} may have nulled (wire-contract 3). */
final class Nulls {

  private Nulls() {}

  static void allowInMembers(Schema schema) {
    if (schema.getProperties() != null) {
      Map<String, Schema> members = new LinkedHashMap<>();
      schema.getProperties().forEach((name, member) -> members.put(name, orNull(member.xml(null))));
      schema.setProperties(members);
    }
  }

  private static Schema orNull(Schema member) {
    if (member.getRef() == null) {
      return member.getType() == null || SchemaNames.is(member, SchemaType.NULL)
          ? member
          : member.addType(SchemaType.NULL);
    }
    Schema choice = OASFactory.createSchema().description(member.getDescription());
    member.setDescription(null);
    return choice.addAnyOf(member).addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }
}
