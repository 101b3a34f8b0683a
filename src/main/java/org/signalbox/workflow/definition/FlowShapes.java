package org.signalbox.workflow.definition;

import static org.signalbox.wire.Kind.EMPTY;
import static org.signalbox.wire.Kind.FLAG;
import static org.signalbox.wire.Kind.INT;
import static org.signalbox.wire.Kind.NOTHING;
import static org.signalbox.wire.Kind.TEXT;

import java.util.List;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.Kind;
import org.signalbox.wire.Shape;
import org.signalbox.workflow.engine.WorkflowStatus;

/** The email flow with what it refers to, and the requests that hold one of its parts. */
final class FlowShapes {

  /** In the order of their numbers. */
  static final List<String> FROM =
      List.of("FromOnlySpecified", "FromSalesContact", "FromSupportContact");

  static final List<String> REPLY_TO =
      List.of(
          "ReplyToOnlySpecified", "ReplyToSalesContact", "ReplyToSupportContact", "ReplyToEmpty");

  private static final Kind NAME = Kind.text(255);

  /** Only its key is read; the rest is told. */
  static final Shape ASSOCIATE =
      Shape.of("Associate")
          .with("AssociateId", INT)
          .with("Name", TEXT)
          .with("PersonId", INT)
          .with("Rank", NOTHING)
          .with("Tooltip", TEXT, null)
          .with(
              "Type",
              Kind.choice(
                  "InternalAssociate",
                  "ResourceAssociate",
                  "ExternalAssociate",
                  "AnonymousAssociate",
                  "SystemAssociate",
                  "Unknown"))
          .with("GroupIdx", INT)
          .with("FullName", TEXT)
          .with("FormalName", TEXT, null)
          .with("Deleted", FLAG)
          .with("EjUserId", NOTHING)
          .with("UserName", TEXT)
          .with("ExtraFields", NOTHING)
          .with("CustomFields", NOTHING)
          .withRights();

  static final Shape TIME_ZONE =
      Shape.of("TimeZoneData")
          .with("TZLocationID", INT)
          .with("Name", TEXT)
          .with("TZLocationCode", TEXT)
          .with("TZLocationCities", TEXT)
          .with("IsoNumber", INT)
          .with("TimeZoneSTDRules", EMPTY)
          .with("TimeZoneDSTRules", EMPTY);

  static final Shape FOLDER =
      Shape.of("HierarchyEntity")
          .with("HierarchyId", INT)
          .with("Domain", TEXT, "EmailFlows")
          .with("Name", TEXT, null)
          .with("Fullname", TEXT, null)
          .with("ParentId", INT)
          .with("Children", Kind.list(EMPTY))
          .with("Registered", TEXT, "0001-01-01T00:00:00")
          .with("RegisteredAssociateId", INT)
          .with("Updated", TEXT, "0001-01-01T00:00:00")
          .with("UpdatedAssociateId", INT)
          .withRights();

  static final Shape LIST_ITEM =
      Shape.of("MDOListItem")
          .with("Id", INT)
          .with("Name", TEXT, null)
          .with("ToolTip", TEXT, null)
          .with("Deleted", FLAG)
          .with("Rank", INT)
          .with("Type", TEXT, null)
          .with("ChildItems", Kind.list(EMPTY))
          .with("IconHint", TEXT, null)
          .with("ColorBlock", INT)
          .with("ExtraInfo", TEXT, null)
          .with("StyleHint", TEXT, null)
          .with("FullName", TEXT, null)
          .withRights();

  static final Shape VISIBLE_FOR =
      Shape.of("VisibleFor")
          .with("VisibleId", INT)
          .with("Visibility", Kind.choice("All", "Associate", "Group"))
          .with("DisplayValue", TEXT)
          .withRights();

  static final Shape CONTENT =
      Shape.of("WorkflowContentInfo")
          .with("WorkflowContentType", Kind.choice("None", "Message", "Form", "Link"))
          .with("Id", INT)
          .with("Actions", FLAG)
          .withRights();

  /** Lists that a request leaves out stay as they are. */
  static final Shape EMAIL_FLOW =
      Shape.of("EmailFlow")
          .with("EmailFlowId", INT)
          .with("Name", NAME)
          .with("Description", Kind.text(4000))
          .with("Status", Kind.choice(WorkflowStatus.values()), "Stopped")
          .with("JumpToFinish", FLAG)
          .with("StartOnlyOnce", FLAG, true)
          .with("OverrideConsentSubscription", FLAG)
          .with("FromType", Kind.choice(FROM.toArray(String[]::new)))
          .with("FromName", NAME)
          .with("FromAddr", NAME)
          .with("ReplyToType", Kind.choice(REPLY_TO.toArray(String[]::new)))
          .with("ReplyToAddr", NAME)
          .with("ReplyToName", NAME)
          .with("SmsSender", NAME)
          .with("UseGoogleAnalytics", FLAG)
          .with("GaSource", NAME)
          .with("GaCampaign", NAME)
          .with("UseTimeframe", FLAG)
          .with("SelectedDays", FlowDates.DAYS)
          .with("TimeframeStart", TEXT, FlowDates.MIDNIGHT)
          .with("TimeframeEnd", TEXT, FlowDates.MIDNIGHT)
          .with("UseWorkflowStart", FLAG)
          .with("WorkflowStart", TEXT, FlowDates.NOT_SET)
          .with("UseEnrollmentEnd", FLAG)
          .with("EnrollmentEnd", TEXT, FlowDates.NOT_SET)
          .with("RemoveFromFlows", Kind.optionalList(INT))
          .with("TzLocation", Kind.of(TIME_ZONE), TIME_ZONE.initial())
          .with("Folder", Kind.of(FOLDER), FOLDER.initial())
          .with("Associate", Kind.of(ASSOCIATE))
          .with("ShipmentType", Kind.of(LIST_ITEM))
          .with("Steps", Kind.optionalList(StepShapes.STEP))
          .with("Triggers", Kind.optionalList(Kind.of(PartShapes.TRIGGER)))
          .with("Goals", Kind.optionalList(Kind.of(PartShapes.GOAL)))
          .with("Filter", Kind.of(PartShapes.FILTER), PartShapes.FILTER.initial())
          .with("BlockLists", Kind.optionalList(INT))
          .with("ContentInfo", Kind.list(Kind.of(CONTENT)))
          .with("ExitFlowId", INT)
          .with("ExitSuccessFlowId", INT)
          .with("CreatedBy", Kind.of(ASSOCIATE))
          .with("UpdatedBy", Kind.of(ASSOCIATE))
          .with("CreatedDate", TEXT, "")
          .with("UpdatedDate", TEXT, "")
          .with("VisibleFor", Kind.optionalList(Kind.of(VISIBLE_FOR)))
          .withRights();

  static final Shape ADD_AFTER =
      Shape.of("AddAfterWorkflowStepRequest")
          .with("WorkflowStepId", INT)
          .with("SubStep", StepShapes.STEP);

  private FlowShapes() {}

  /** A new flow, which everybody will see. */
  static Carrier initial() {
    return EMAIL_FLOW.initial().with("VisibleFor", List.of(VISIBLE_FOR.initial()));
  }
}
