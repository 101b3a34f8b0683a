package org.signalbox.workflow.delivery;

/**
 * What was given up.
 *
 * @param id of its row in the outbox
 * @param entity the table of the record that it is about
 * @param deadAt since when
 */
public record DeadLetter(
    long id,
    String topic,
    String entity,
    int primaryKey,
    int attempts,
    String lastError,
    String deadAt) {}
