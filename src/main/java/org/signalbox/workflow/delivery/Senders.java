package org.signalbox.workflow.delivery;

import java.util.Optional;

/**
 * Who a mail of a flow is from, and who gets the replies: EmailFromType and EmailReplyToType
 * (domain.md 1.2). A contact without an address is replaced by the address that is specified.
 */
final class Senders {

  private static final int SALES_CONTACT = 1;
  private static final int SUPPORT_CONTACT = 2;
  private static final int NOBODY = 3;

  private Senders() {}

  static Optional<Mail.Address> from(StepContent content) {
    return choose(
        content,
        content.number("flow", "fromType"),
        new Mail.Address(content.text("flow", "fromName"), content.text("flow", "fromAddress")));
  }

  static Optional<Mail.Address> replyTo(StepContent content) {
    int type = content.number("flow", "replyType");
    Mail.Address specified =
        new Mail.Address(content.text("flow", "replyName"), content.text("flow", "replyAddress"));
    return type == NOBODY ? Optional.empty() : choose(content, type, specified);
  }

  private static Optional<Mail.Address> choose(
      StepContent content, int type, Mail.Address specified) {
    return contact(content, type)
        .or(() -> Optional.of(specified))
        .filter(address -> MailWriter.valid(address.address()));
  }

  private static Optional<Mail.Address> contact(StepContent content, int type) {
    return switch (type) {
      case SALES_CONTACT -> person(content, "sales");
      case SUPPORT_CONTACT -> person(content, "support");
      default -> Optional.empty();
    };
  }

  private static Optional<Mail.Address> person(StepContent content, String part) {
    return Optional.of(new Mail.Address(content.text(part, "name"), content.text(part, "email")))
        .filter(address -> MailWriter.valid(address.address()));
  }
}
