package org.signalbox.workflow.definition;

import static org.signalbox.wire.Kind.FLAG;
import static org.signalbox.wire.Kind.INT;
import static org.signalbox.wire.Kind.NOTHING;
import static org.signalbox.wire.Kind.TEXT;

import org.signalbox.wire.Kind;
import org.signalbox.wire.Shape;
import org.signalbox.workflow.engine.GoalType;
import org.signalbox.workflow.engine.TriggerType;
import org.signalbox.workflow.engine.WaitActionType;

/** The parts of a flow that test something: triggers, goals, wait actions and the filter. */
final class PartShapes {

  /** What is left out is active and joined by And, as in the vendor's own examples. */
  private static final Shape RESTRICTION =
      Shape.of("ArchiveRestrictionInfo")
          .with("Name", TEXT)
          .with("Operator", TEXT)
          .with("Values", Kind.list(TEXT))
          .with("DisplayValues", Kind.list(TEXT))
          .with("ColumnInfo", NOTHING)
          .withUnless("IsActive", FLAG, true)
          .with("SubRestrictions", Kind.list(Kind.later(PartShapes::restriction)))
          .with("InterParenthesis", INT)
          .withUnless("InterOperator", Kind.choice("None", "And", "Or"), "And")
          .with("UniqueHash", INT);

  static final Shape GROUP =
      Shape.of("ArchiveRestrictionGroup")
          .with("Name", TEXT)
          .with("Description", TEXT)
          .with("Rank", INT)
          .with("Restrictions", Kind.list(Kind.of(RESTRICTION)));

  static final Kind GROUPS = Kind.list(Kind.of(GROUP));

  static final Shape FILTER =
      Shape.of("WorkflowFilter").with("RestrictionGroups", GROUPS).withRights();

  static final Shape TRIGGER =
      Shape.of("WorkflowTrigger")
          .with("WorkflowTriggerId", INT)
          .with("WorkflowId", INT)
          .with("TriggerType", Kind.choice(TriggerType.values()))
          .with("RestrictionGroups", GROUPS)
          .withRights();

  static final Shape GOAL =
      Shape.of("WorkflowGoal")
          .with("WorkflowGoalId", INT)
          .with("WorkflowId", INT)
          .with("GoalType", Kind.choice(GoalType.values()))
          .with("RestrictionGroups", GROUPS)
          .withRights();

  static final Shape WAIT_ACTION =
      Shape.of("WorkflowWaitForAction")
          .with("WorkflowWaitForActionId", INT)
          .with("WorkflowStepId", INT)
          .with("WorkflowId", INT)
          .with("Rank", INT)
          .with("ActionType", Kind.choice(WaitActionType.values()))
          .with("RestrictionGroups", GROUPS)
          .withRights();

  private PartShapes() {}

  private static Kind restriction() {
    return Kind.of(RESTRICTION);
  }
}
