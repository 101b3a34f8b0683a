package org.signalbox.workflow.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of a flow, with how far it is.
 *
 * @param stepId the next step, 0 for none
 * @param stepType of that step, empty for none
 * @param due the place among those who wait, for the order of that name
 */
public record Participant(
    int id,
    int workflowId,
    int personId,
    int contactId,
    String status,
    int stepId,
    String stepType,
    Optional<Instant> stepStarted,
    Optional<Instant> waitUntil,
    Optional<Instant> goalReachedAt,
    Optional<String> dropoutReason,
    int attempts,
    Optional<Instant> enrolledAt,
    Optional<Instant> endedAt,
    String due) {}
