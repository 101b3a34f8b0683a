package org.signalbox.workflow.view;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits to leave the database.
 *
 * @param workflowId the flow whose step sends it, 0 for none
 * @param entity the table of the record that it is about
 * @param attempts how often it was tried
 * @param place among those who wait
 */
public record Delivery(
    long id,
    int workflowId,
    String topic,
    String entity,
    int primaryKey,
    int attempts,
    Optional<String> lastError,
    Optional<Instant> createdAt,
    Optional<Instant> availableAt,
    String place) {}
