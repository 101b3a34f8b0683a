package org.signalbox.workflow.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail before it is put into bytes.
 *
 * @param id the same whenever the mail is sent again
 * @param html beside the text, if there is any
 * @param headers further ones
 */
record Mail(
    String id,
    Address from,
    Optional<Address> replyTo,
    List<Address> to,
    String subject,
    String text,
    Optional<String> html,
    Map<String, String> headers) {

  /** Whoever sends or gets mail; the name may be blank. */
  record Address(String name, String address) {}

  Mail {
    to = List.copyOf(to);
    headers = Map.copyOf(headers);
  }
}
