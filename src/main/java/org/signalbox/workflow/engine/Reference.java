package org.signalbox.workflow.engine;

/** What a part of a flow refers to by key, and the code of the finding when it is missing. */
public enum Reference {
  LINK("MISSING_LINK"),
  FORM("MISSINGFORM"),
  PROJECT("MISSING_PROJECT"),
  SELECTION("MISSING_SELECTION"),
  MESSAGE("MISSING_CONTENT"),
  FLOW("MISSING_FLOW"),
  ATTACHMENT("MISSING_ATTACHMENT"),
  NOTHING("");

  private final String missingCode;

  Reference(String missingCode) {
    this.missingCode = missingCode;
  }

  String missingCode() {
    return missingCode;
  }
}
