package org.signalbox.activity.entity;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.rights.Caller;

/**
 * What a save is to link to, as far as it is there. A row that the caller may not select is not
 * there (domain.md 5): else links would tell which keys exist.
 */
final class Targets {

  /**
   * A link.
   *
   * @param member its name on the wire
   * @param column the column that holds the key
   * @param table whose rights count; empty for tables that everybody sees
   */
  private record Link(String member, String column, String table) {}

  private static final List<Link> LINKS =
      List.of(
          new Link("Contact", "contact_id", "contact"),
          new Link("Person", "person_id", "person"),
          new Link("Project", "project_id", "project"),
          new Link("Sale", "sale_id", "sale"),
          new Link("Task", "task_idx", ""),
          new Link("Associate", "associate_id", ""));

  private final JsonObject found;
  private final Caller caller;

  /**
   * Of what was found.
   *
   * @param found as {@link EntitySql#TARGETS} tells it
   */
  Targets(JsonObject found, Caller caller) {
    this.found = found;
    this.caller = caller;
  }

  /** Members that link to nothing. */
  List<String> missing(Changes changes) {
    List<String> missing = new ArrayList<>();
    LINKS.stream()
        .filter(link -> changes.link(link.column()) != 0 && !isThere(link))
        .forEach(link -> missing.add(link.member()));
    if (found.getBoolean("unknown_viewers")) {
      missing.add("VisibleFor");
    }
    return missing;
  }

  private boolean isThere(Link link) {
    return found.get(link.column()) instanceof JsonObject row
        && (link.table().isEmpty() || LinkedRow.of(caller, link.table(), row).isSelectable());
  }
}
