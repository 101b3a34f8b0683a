package org.signalbox.workflow.engine;

/** Why nobody can join or leave a list; the names are the reasons of the drop-out. */
public enum ListFault {
  PROJECT_NOT_FOUND,
  SELECTION_NOT_FOUND,
  /** The selection finds its members itself. */
  SELECTION_TYPE_ERROR
}
