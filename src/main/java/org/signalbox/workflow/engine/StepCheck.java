package org.signalbox.workflow.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The checks before a step, in their order (domain.md 6.1); the names are the reasons of the
 * drop-out. A person without a mobile number is no case for them: the step may pass over.
 */
enum StepCheck {
  FORMEREMPLOYEE,
  ADDEDTOBLOCKLIST,
  NOCONSENTFORPERSON,
  NOMATCHINGSUBSCRIPTIONFORPERSON,
  NOEMAILFORPERSON,
  TOOMANYBOUNCES,
  DUPLICATE_EMAIL,
  DUPLICATE_PHONE;

  /** An address that returned so many mails in a row takes none. */
  static final int MAX_BOUNCES = 3;

  /** The first check that the person fails before a step of the type, None at the end. */
  static Optional<StepCheck> failed(StepType type, boolean consentOverridden, Participant who) {
    return Arrays.stream(values())
        .filter(check -> check.applies(type, consentOverridden) && check.fails(who))
        .findFirst();
  }

  private boolean applies(StepType type, boolean consentOverridden) {
    return switch (this) {
      case FORMEREMPLOYEE, ADDEDTOBLOCKLIST -> true;
      case NOCONSENTFORPERSON, NOMATCHINGSUBSCRIPTIONFORPERSON ->
          type == StepType.SendEmail && !consentOverridden;
      case NOEMAILFORPERSON, TOOMANYBOUNCES, DUPLICATE_EMAIL -> type == StepType.SendEmail;
      case DUPLICATE_PHONE -> type == StepType.SendSMS;
    };
  }

  private boolean fails(Participant who) {
    return switch (this) {
      case FORMEREMPLOYEE -> who.retired();
      case ADDEDTOBLOCKLIST -> who.blocked();
      case NOCONSENTFORPERSON -> !who.consents();
      case NOMATCHINGSUBSCRIPTIONFORPERSON -> !who.subscribed();
      case NOEMAILFORPERSON -> who.email().isBlank();
      case TOOMANYBOUNCES -> who.bounces() >= MAX_BOUNCES;
      case DUPLICATE_EMAIL -> who.emailTaken();
      case DUPLICATE_PHONE -> !who.mobile().isBlank() && who.mobileTaken();
    };
  }
}
