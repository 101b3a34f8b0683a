package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A person at the door of a flow.
 *
 * @param flow the flow's status
 * @param enrolmentEnd after which nobody enters
 * @param now the time
 * @param known whether the person exists
 * @param retired whether the person is a former employee
 * @param startOnlyOnce whether nobody enters the flow twice
 * @param startedBefore whether the person has a run of the flow, whatever its end (decision 18)
 * @param inside whether one of those runs is open
 * @param blocked whether the person is on a block list
 * @param filtered whether the filter lets the person pass
 */
public record Candidate(
    WorkflowStatus flow,
    Optional<Instant> enrolmentEnd,
    Instant now,
    boolean known,
    boolean retired,
    boolean startOnlyOnce,
    boolean startedBefore,
    boolean inside,
    boolean blocked,
    boolean filtered) {}
