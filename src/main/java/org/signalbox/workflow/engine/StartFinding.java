package org.signalbox.workflow.engine;

/**
 * One reason why a flow may not run.
 *
 * @param code of the catalogue of domain.md 2.3
 * @param stepId the step concerned, 0 for the flow itself
 * @param broken the rule
 */
public record StartFinding(String code, int stepId, Rule broken) {}
