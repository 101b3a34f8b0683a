package org.signalbox.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one identifier of the request (decision 7).
 *
 * @param identifier as it was sent, cut when it is far too long for one
 * @param found whether it names a row that the caller may select
 * @param before completion before the call, Unknown when not found
 * @param after completion after the call, Unknown when not found
 * @param changed whether the row was written because of this identifier
 * @param reason why it was not; {@link Reason#None} when it was
 */
public record ActivityOutcome(
    String identifier,
    boolean found,
    ActivityStatus before,
    ActivityStatus after,
    boolean changed,
    Reason reason) {

  /** Why a row was not written. */
  @Schema(name = "ActivityOutcomeReason")
  public enum Reason {
    None,
    MalformedIdentifier,
    UnknownActivity,
    AlreadyInState,
    NamedTwice,
    OthersUnknown
  }
}
