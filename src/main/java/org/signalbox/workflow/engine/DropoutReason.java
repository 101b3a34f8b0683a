package org.signalbox.workflow.engine;

/**
 * Why a step itself drops a person out: the part of the catalogue of domain.md 6.1 that is no
 * {@link StepCheck}. The names are stored as they stand.
 */
enum DropoutReason {
  EXIT_AFTER_MAX_WAITING_TIME,
  EXIT_AFTER_SPLIT,
  MISSINGMOBILEPHONE,
  NOCATEGORY,
  NOEMAILTEXT,
  NOFROM,
  NOSCRIPTID,
  NOSETTINGS,
  NOSHIPMENTID,
  NOSPECIFICEMAILADDRESSES,
  NOSPECIFICPHONENUMBERS,
  NOSUBJECT,
  NOTEXT,
  NOTITLE,
  NOVALIDFROM,
  NOVALIDSETTINGS,
  STEPNOTFOUND,
  STEP_FAILED,
  UNKNOWNTIMEALGORITHM
}
