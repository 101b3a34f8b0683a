package org.signalbox.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Two people (1, 2) and two flows (1, 2), as random histories move them: whatever can happen. */
interface Life {

  /** What people may be or not be; each turn is into the other. */
  enum Trait {
    RETIRED,
    WITHOUT_CONSENT,
    WITHOUT_EMAIL,
    WITHOUT_MOBILE,
    BOUNCING
  }

  /** Where a run stands; step 0 is behind the last one. */
  record Standing(
      int id,
      int flow,
      int person,
      InstanceStatus status,
      int step,
      int level,
      Optional<Instant> until,
      Optional<Instant> goal,
      OptionalInt lastCommunicationStep,
      Optional<Instant> lastCommunicationAt,
      int attempts,
      String reason) {}

  /** The person clicks or submits a form. */
  void acts(int person, WaitActionType type, int key, String budget);

  /** The person joins a selection; only what is signalled is an event. */
  void joins(int person, int selection, boolean signalled);

  void leaves(int person, int selection);

  void buys(int person, int amount, boolean signalled);

  void turns(int person, Trait trait);

  /** The person enters, if the gates let them. */
  void enrols(int person, int flow);

  /** Every run of the person in the flow is gone; refused while the flow runs. */
  void removes(int person, int flow);

  /** Somebody asks the flow to be in the status. */
  void asks(int flow, WorkflowStatus status);

  /** A setting of a step becomes another; refused while the flow runs. */
  void edits(int flow, int step, String setting, Object value);

  void turnsJump(int flow);

  void winds(Duration by);

  /** The clock stands where the next run is due, if it is not there yet. */
  void windsToNext();

  /** Everybody is looked at once. */
  void passes();

  /** A look at the person fails, if there was to be one. */
  void fails(int person, int flow);

  /** Every run that ever was, in the order of enrolment. */
  List<Standing> standings();

  /** What the runs did to the world, in order. */
  List<String> effects();
}
