package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import java.util.List;
import org.signalbox.activity.RowRights;

/**
 * Where the entities of a kind are kept.
 *
 * @param entity what the vendor calls them: {@code SaleEntity}
 * @param name the table whose rights count
 * @param select reads by the key of the table, or of documents
 * @param byDocument whether entities are known by the key of their document
 * @param defaults columns of a new row, by their names in lower case
 */
record EntityTable(
    String entity,
    String name,
    String select,
    String update,
    String insert,
    boolean byDocument,
    JsonObject defaults) {

  String first(int id) {
    return byDocument ? "{}" : array(id);
  }

  String second(int id) {
    return byDocument ? array(id) : "{}";
  }

  /** The key that the entity of a row is known by. */
  int keyOf(Entity entity) {
    return byDocument ? entity.whole().number("document_id") : entity.access().row().id();
  }

  private static String array(int id) {
    return RowRights.array(List.of(id));
  }
}
