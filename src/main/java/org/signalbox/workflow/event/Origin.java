package org.signalbox.workflow.event;

import java.util.Locale;

/**
 * A record that knows whom an event concerns (domain.md 3.3, last column), with the statement that
 * tells its person, key, company and fields.
 */
enum Origin {
  TICKET_ID("select person_id, 0, 0, '{}' from ticket where ticket_id = ?1"),
  MESSAGE_ID(
      """
      select t.person_id, 0, 0, '{}' from ej_message m join ticket t on t.ticket_id = m.ticket_id
      where m.ej_message_id = ?1
      """),
  SHIPMENT_ADDR_ID(
      "select person_id, 0, 0, '{}' from s_shipment_addr where s_shipment_addr_id = ?1"),
  FORM_SUBMISSION_ID(
      """
      select person_id, form_id, 0, cast(fields as text) from form_submission
      where form_submission_id = ?1
      """),
  CHAT_SESSION_ID("select person_id, 0, 0, '{}' from chat_session where chat_session_id = ?1"),
  SALE_ID("select person_id, 0, coalesce(contact_id, 0), '{}' from sale where sale_id = ?1");

  private final String sql;

  Origin(String sql) {
    this.sql = sql;
  }

  /** The attribute that names the record. */
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  String sql() {
    return sql;
  }

  /** Whether the record tells the key of the event too. */
  boolean tellsKey() {
    return this == FORM_SUBMISSION_ID;
  }
}
