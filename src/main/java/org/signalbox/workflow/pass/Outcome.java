package org.signalbox.workflow.pass;

import org.signalbox.workflow.engine.Plan;
import org.signalbox.workflow.engine.Progress;

/** What the engine made of one run. */
record Outcome(Found found, Plan plan, Progress progress) {}
