package org.signalbox.workflow.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom the SMS of a step are from: the step's own {@code from}, else the {@code sms_sender} of its
 * flow (domain.md 1.1 and 6.2). The checks at the start, the engine and the delivery all ask here.
 *
 * @param name as the gateway is told it, blank for none
 */
public record SmsSender(String name) {

  /** A telephone number, or a name of at most eleven characters, as networks take them. */
  private static final Pattern TAKEN =
      Pattern.compile("\\+?[0-9][0-9 ]{2,19}|[\\p{L}\\p{N} ._-]{1,11}");

  /**
   * The sender of a step.
   *
   * @param own what the step says
   * @param flow what the flow says, for steps that say nothing
   */
  public static SmsSender of(String own, String flow) {
    return new SmsSender(own.isBlank() ? flow.strip() : own.strip());
  }

  /** Why nothing can be from this sender, of the catalogue of domain.md 6.1; empty when it can. */
  public Optional<String> fault() {
    return missing().map(Enum::name);
  }

  Optional<DropoutReason> missing() {
    if (name.isEmpty()) {
      return Optional.of(DropoutReason.NOFROM);
    }
    return TAKEN.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(DropoutReason.NOVALIDFROM);
  }
}
