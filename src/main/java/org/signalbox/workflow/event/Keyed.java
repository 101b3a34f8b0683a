package org.signalbox.workflow.event;

import org.signalbox.workflow.engine.Criteria;

/**
 * Criteria of something that listens for a link, form, project or selection.
 *
 * @param key which one, 0 for any
 */
record Keyed(int key, Criteria criteria) {

  boolean listensTo(Facts facts) {
    return key == 0 || key == facts.key();
  }
}
