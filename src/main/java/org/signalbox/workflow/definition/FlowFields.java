package org.signalbox.workflow.definition;

import static org.signalbox.rights.CarrierField.ofDate;
import static org.signalbox.rights.CarrierField.ofInt;
import static org.signalbox.rights.CarrierField.ofShort;
import static org.signalbox.rights.CarrierField.ofText;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.rights.Access;
import org.signalbox.rights.CarrierField;
import org.signalbox.rights.CarrierRights;
import org.signalbox.rights.Level;
import org.signalbox.wire.Carrier;

/** What of a flow its caller may see and change, field by field (domain.md 5). */
final class FlowFields {

  private static final List<CarrierField> FIELDS =
      List.of(
          ofText("Name", "name", 255).needed(),
          ofText("Description", "description", 4000),
          ofShort("JumpToFinish", "jump_to_finish"),
          ofShort("StartOnlyOnce", "start_only_once"),
          ofShort("OverrideConsentSubscription", "override_consent_subscription"),
          ofShort("FromType", "from_type"),
          ofText("FromName", "from_name", 255),
          ofText("FromAddr", "from_addr", 255),
          ofShort("ReplyToType", "reply_to_type"),
          ofText("ReplyToAddr", "reply_to_addr", 255),
          ofText("ReplyToName", "reply_to_name", 255),
          ofText("SmsSender", "sms_sender", 255),
          ofShort("UseGoogleAnalytics", "use_google_analytics"),
          ofText("GaSource", "ga_source", 255),
          ofText("GaCampaign", "ga_campaign", 255),
          ofShort("UseTimeframe", "use_timeframe"),
          ofShort("SelectedDays", "selected_days"),
          ofDate("TimeframeStart", "timeframe_start"),
          ofDate("TimeframeEnd", "timeframe_end"),
          ofShort("UseWorkflowStart", "use_workflow_start"),
          ofDate("WorkflowStart", "workflow_start"),
          ofShort("UseEnrollmentEnd", "use_enrollment_end"),
          ofDate("EnrollmentEnd", "enrollment_end"),
          ofInt("ExitFlowId", "exit_flow_id"),
          ofInt("ExitSuccessFlowId", "exit_success_flow_id"));

  private static final Set<String> UNSET = Set.of(FlowDates.NOT_SET, FlowDates.MIDNIGHT);

  private FlowFields() {}

  /** The flow without what is hidden, and with what the caller may do with the rest. */
  static Carrier told(Carrier flow, Access access) {
    Carrier told = flow;
    Carrier blank = FlowShapes.EMAIL_FLOW.initial();
    for (CarrierField field : FIELDS) {
      if (!access.allows(Level.READ, field.column())) {
        told = told.with(field.member(), blank.get(field.member()));
      }
    }
    return part(told, access)
        .with("Filter", part(told.carrier("Filter"), access))
        .with("FieldProperties", CarrierRights.fields(access, FIELDS));
  }

  /** A part with all that is in it: the right to each is that to its flow (domain.md 1.1). */
  static Carrier part(Carrier part, Access access) {
    Carrier told = part;
    for (Map.Entry<String, @Nullable Object> member : part.entrySet()) {
      if (member.getValue() instanceof List<?> list) {
        List<?> parts =
            list.stream()
                .map(item -> item instanceof Carrier inner ? part(inner, access) : (Object) item)
                .toList();
        told = told.with(member.getKey(), parts);
      }
    }
    return part.containsKey("TableRight")
        ? told.with("TableRight", CarrierRights.table(access))
        : told;
  }

  /**
   * The flow as it may be saved: hidden fields stay as they are, changed locked ones are refused.
   */
  static Carrier allowed(Carrier before, Carrier after, Access access) {
    Carrier allowed = after;
    for (CarrierField field : FIELDS) {
      String member = field.member();
      if (!access.allows(Level.READ, field.column())) {
        allowed = allowed.with(member, before.get(member));
      } else if (!value(before, member).equals(value(after, member))) {
        access.requireWritable(field.column());
      }
    }
    return allowed;
  }

  /** What a member says; a date that is not set says nothing. */
  private static String value(Carrier flow, String member) {
    String text = flow.text(member);
    return UNSET.contains(text) ? "" : text;
  }
}
