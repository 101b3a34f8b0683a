package org.signalbox.workflow.definition;

import static org.signalbox.wire.Kind.DECIMAL;
import static org.signalbox.wire.Kind.FLAG;
import static org.signalbox.wire.Kind.INT;
import static org.signalbox.wire.Kind.NOTHING;
import static org.signalbox.wire.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.Kind;
import org.signalbox.wire.Shape;
import org.signalbox.workflow.engine.IntervalType;
import org.signalbox.workflow.engine.SplitOptionType;
import org.signalbox.workflow.engine.StepType;

/**
 * The steps of flows and the branches of splits, each type with its own members before those that
 * all have (domain.md 6.2), as the vendor writes them.
 */
final class StepShapes {

  private static final Kind INTERVAL = Kind.choice(IntervalType.values());
  private static final Kind INTS = Kind.list(INT);
  private static final Kind TEXTS = Kind.list(TEXT);
  private static final Kind WHEN =
      Kind.choice("None", "FirstAvailable", "FirstAvailableAfter", "Today", "After", "Estimated");

  private static final Shape FIELD_VALUE =
      Shape.of("FieldValueInfo")
          .with("CanSupportMultiUse", FLAG)
          .with("DefaultShowInGui", FLAG)
          .with("DefaultShowInSelector", FLAG)
          .with("IsActive", FLAG)
          .with("Key", TEXT)
          .with("ValueType", TEXT)
          .with("Mandatory", FLAG)
          .with("EncodedDisplayName", TEXT)
          .with("EncodedDisplayDescription", TEXT)
          .with("IconHint", TEXT)
          .with("ControlInfos", NOTHING)
          .with("EncodedDataCaption", TEXT)
          .with("EncodedDataCaptionDescription", TEXT)
          .with("CurrentOperationType", TEXT)
          .with("Values", TEXTS)
          .with("DisplayValues", TEXTS)
          .with("OperationInfos", NOTHING);
  private static final Kind FIELD_VALUES = Kind.list(Kind.of(FIELD_VALUE));

  static final Shape BASE =
      Shape.of("WorkflowStepBase")
          .with("WorkflowStepId", INT)
          .with("WorkflowId", INT)
          .with("StepType", Kind.choice(StepType.values()))
          .with("Rank", INT);

  private static final List<Shape> PLAIN =
      List.of(
          step("SendEmail").with("Subject", TEXT).with("Attachments", INTS).with("ShipmentId", INT),
          step("SendSMS").with("From", TEXT).with("Text", TEXT).with("Exit", FLAG),
          step("WaitForTime")
              .with(
                  "TimeWaitAlgorithm",
                  Kind.choice("None", "NumIntervals", "UntilSpecified", "UntilDateField"))
              .with("NumIntervals", INT)
              .with("IntervalType", INTERVAL)
              .with("Until", TEXT, null),
          exits("WaitForAction")
              .withUnless("ActionTimeout", INT, 7)
              .withUnless("WaitForTimeout", FLAG, true)
              .withUnless("TimeoutIntervalType", INTERVAL, "Days")
              .with("Actions", Kind.list(Kind.of(PartShapes.WAIT_ACTION))),
          step("UpdateParticipant")
              .with("Description", TEXT)
              .with("FieldValuesPerson", FIELD_VALUES)
              .with("FieldValuesCompany", FIELD_VALUES),
          step("AddToList").with("Selection", INT).with("Project", INT),
          step("RemoveFromList").with("Selection", INT).with("Project", INT),
          step("CreateRequest")
              .with("Title", TEXT)
              .with("RequestType", INT)
              .with("Category", INT)
              .with("Priority", INT)
              .with("TicketStatus", INT)
              .with("Message", TEXT)
              .with("Owner", INT),
          step("CreateFollowUp")
              .with("Title", TEXT)
              .with("FollowUpType", INT)
              .with("Project", INT)
              .with("Completed", FLAG)
              .with("ActionType", WHEN)
              .with("ActionTime", INT)
              .with("ActionTimeUnit", INTERVAL)
              .with("Duration", INT)
              .with("Availability", Kind.choice("Busy", "Free"))
              .with(
                  "OwnerType", Kind.choice("None", "Specified", "OurContact", "OurSupportContact"))
              .with("Agenda", TEXT)
              .with("Owner", INT),
          step("CreateSale")
              .with("Title", TEXT)
              .with("SaleType", INT)
              .with("Stage", INT)
              .with("Amount", DECIMAL)
              .with("Currency", INT)
              .with("Description", TEXT)
              .with("Project", INT)
              .with("ActionType", WHEN)
              .with("ActionTime", INT)
              .with("ActionTimeUnit", INTERVAL)
              .with("Date", TEXT, null)
              .with("Owner", INT)
              .with("Source", INT),
          step("NotifyByEmail")
              .with("To", Kind.choice("OurContact", "OurServiceContact", "SpecificEmailAddress"))
              .with("SpecificEmailAddresses", TEXTS)
              .with("Subject", TEXT)
              .with("Text", TEXT),
          step("NotifyBySMS")
              .with("To", Kind.choice("OurContact", "OurServiceContact", "SpecificPhoneNumbers"))
              .with("SpecificPhoneNumbers", TEXTS)
              .with("From", TEXT)
              .with("Text", TEXT),
          step("RunScript").with("ScriptId", INT),
          step("DistributeToOwner")
              .with("OnlyToUnassigned", FLAG)
              .with("Associates", INTS)
              .with("UserGroups", INTS)
              .with("DistributeQueue", INTS)
              .with("DefaultAssociate", INT));

  /** What the type is of a branch that comes without, until {@link Branches} gives it one. */
  private static final String UNTYPED = "";

  private static final Shape OPTION_BASE =
      Shape.of("WorkflowStepOptionBase")
          .withUnless("OptionType", Kind.choice(SplitOptionType.values()), UNTYPED)
          .with("WorkflowStepOptionId", INT)
          .with("WorkflowStepId", INT)
          .with("WorkflowId", INT)
          .with("Name", Kind.text(255))
          .with("Rank", INT);

  /** A branch of any type. */
  static final Kind OPTION = option();

  /** A step of any type. */
  static final Kind STEP = step();

  /** A branch as version 10 of the vendor's client has it, before branches had types. */
  static final Shape BRANCH =
      Shape.of("WorkflowStepOption")
          .with("WorkflowStepOptionId", INT)
          .with("WorkflowStepId", INT)
          .with("WorkflowId", INT)
          .with("Key", TEXT, null)
          .with("Name", Kind.text(255))
          .with("Rank", INT)
          .with("Steps", Kind.list(STEP))
          .withRights();

  private StepShapes() {}

  /** A new branch of a type. */
  static Carrier initial(SplitOptionType type) {
    return of(type).initial().with("OptionType", type.name());
  }

  /** The shape of one type; the plain one for None. */
  static Shape of(StepType type) {
    return named(STEP, "WorkflowStep" + type);
  }

  private static Shape of(SplitOptionType type) {
    return named(OPTION, "WorkflowStepOption" + type);
  }

  private static Shape named(Kind kind, String name) {
    List<Shape> shapes = kind.shapes();
    return shapes.stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .orElse(shapes.get(0));
  }

  private static Kind step() {
    List<Shape> special = new ArrayList<>();
    PLAIN.forEach(shape -> special.add(shape.withAll(BASE)));
    special.add(
        step("Split")
            .with("SplitName", TEXT)
            .with("SplitOptionType", Kind.choice(SplitOptionType.values()))
            .with("ShipmentId", INT)
            .with("Options", Kind.list(OPTION))
            .withAll(exits("Split"))
            .withAll(BASE));
    return Kind.anyOf("StepType", BASE, special);
  }

  private static Kind option() {
    Shape base = OPTION_BASE.with("Steps", Kind.list(Kind.later(() -> STEP)));
    return Kind.anyOf(
        "OptionType",
        base,
        List.of(
            option("FormData")
                .with("FormId", INT)
                .with("RestrictionGroups", PartShapes.GROUPS)
                .withAll(base),
            option("FormSubmission").with("FormId", INT).withAll(base),
            option("LinkClicked").with("LinkId", INT).withAll(base),
            option("PersonData").with("RestrictionGroups", PartShapes.GROUPS).withAll(base),
            option("ProjectMembership").with("ProjectId", INT).withAll(base),
            option("SelectionMembership").with("SelectionId", INT).withAll(base)));
  }

  private static Shape step(String type) {
    return Shape.of("WorkflowStep" + type);
  }

  private static Shape option(String type) {
    return Shape.of("WorkflowStepOption" + type);
  }

  private static Shape exits(String type) {
    return step(type)
        .with("ExitFlow", FLAG)
        .with("ExitToFlowId", INT)
        .with("ExitToSelectionId", INT);
  }
}
