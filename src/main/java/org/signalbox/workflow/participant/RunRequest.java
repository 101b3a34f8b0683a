package org.signalbox.workflow.participant;

/** What is asked by a call without arguments: always the same. */
record RunRequest() {}
