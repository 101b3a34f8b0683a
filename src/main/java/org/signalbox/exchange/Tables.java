package org.signalbox.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables that are imported and exported, in the order in which they name each other. Whatever
 * else the database holds is the server's own.
 */
public final class Tables {

  /** Those in one line hold records that cannot come without each other. */
  private static final List<List<String>> UNITS =
      List.of(
          List.of("tzlocation"),
          List.of("usergroup"),
          List.of("role"),
          List.of("functionright"),
          List.of("functionrightrolelink"),
          List.of("dataright"),
          List.of("s_message"),
          List.of("attachment"),
          List.of("s_attachment"),
          List.of("s_link"),
          List.of("form"),
          List.of("task"),
          List.of("associate", "contact", "person", "workflow", "email_flow"),
          List.of("usergrouplink"),
          List.of("userrolelink"),
          List.of("right_override"),
          List.of("person_subscription"),
          List.of("selection"),
          List.of("selectionmember"),
          List.of("project"),
          List.of("projectmember"),
          List.of("email_flow_content_link"),
          List.of("workflow_visible_for"),
          List.of("workflow_remove_from"),
          List.of("workflow_block_list"),
          List.of("workflow_step"),
          List.of("workflow_root_step_link"),
          List.of("workflow_step_option"),
          List.of("workflow_step_option_link"),
          List.of("workflow_trigger"),
          List.of("workflow_goal"),
          List.of("workflow_wait_for_action"),
          List.of("workflow_instance"),
          List.of("form_submission"),
          List.of("ticket"),
          List.of("ej_message"),
          List.of("chat_session"),
          List.of("s_shipment_addr"),
          List.of("sale", "appointment", "document"),
          List.of("visiblefor"),
          List.of("salehist"));

  private Tables() {}

  /** Every name, in order. */
  public static List<String> all() {
    return UNITS.stream().flatMap(List::stream).toList();
  }

  static List<List<String>> units() {
    return UNITS;
  }

  /** The table's own name, of one that is written in any case. */
  static Optional<String> named(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return all().stream().filter(name::equals).findFirst();
  }
}
