package org.signalbox.workflow.delivery;

import jakarta.activation.DataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail before it is put into bytes.
 *
 * @param id the same whenever the mail is sent again
 * @param html beside the text, if there is any
 * @param headers further ones
 * @param attachments files that go along
 */
record Mail(
    String id,
    Address from,
    Optional<Address> replyTo,
    List<Address> to,
    String subject,
    String text,
    Optional<String> html,
    Map<String, String> headers,
    List<Attachment> attachments) {

  /** Whoever sends or gets mail; the name may be blank. */
  record Address(String name, String address) {}

  /** A file that goes along. */
  record Attachment(String name, DataSource content) {}

  Mail {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
    headers = Map.copyOf(headers);
  }
}
