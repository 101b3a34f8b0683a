package org.signalbox.workflow.event;

import java.util.Map;
import java.util.Set;

/**
 * What an event says, after looking up what its origin knows.
 *
 * @param persons whom it concerns, existing or not
 * @param key the link, form, project or selection; 0 for none
 * @param contactId the company of a sale; 0 for none
 * @param fields the fields of a submitted form
 */
record Facts(Set<Integer> persons, int key, int contactId, Map<String, Object> fields) {}
