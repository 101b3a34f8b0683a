package org.signalbox.workflow.definition;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.wire.Carrier;

/** A flow without its parts, as the rows that {@link SaveSql} writes. */
final class FlowRow {

  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonObjectBuilder row = JSON.createObjectBuilder();
  private final Carrier flow;

  private FlowRow(Carrier flow) {
    this.flow = flow;
  }

  static String of(Carrier flow, String otherwise) {
    FlowRow row = new FlowRow(flow);
    row.definition();
    row.mailing();
    return row.row.add("otherwise", otherwise).build().toString();
  }

  static String visibleFor(Carrier flow) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (Carrier visible : flow.carriers("VisibleFor")) {
      switch (visible.text("Visibility")) {
        case "Associate" ->
            rows.add(JSON.createObjectBuilder().add("associate", visible.number("VisibleId")));
        case "Group" ->
            rows.add(JSON.createObjectBuilder().add("usergroup", visible.number("VisibleId")));
        default -> {} // for all is a column of the flow
      }
    }
    return rows.build().toString();
  }

  private void definition() {
    text("name", "Name");
    text("description", "Description");
    key("owner", flow.carrier("Associate").number("AssociateId"));
    flag("once", "StartOnlyOnce");
    flag("jump", "JumpToFinish");
    List<Carrier> visibleFor = flow.carriers("VisibleFor");
    if (!visibleFor.isEmpty()) {
      row.add(
          "for_all",
          visibleFor.stream().anyMatch(visible -> visible.text("Visibility").equals("All")));
    }
    date("use_start", "UseWorkflowStart", "starts", "WorkflowStart");
    date("use_end", "UseEnrollmentEnd", "ends", "EnrollmentEnd");
    key("zone", flow.carrier("TzLocation").number("TZLocationID"));
    key("exit", flow.number("ExitFlowId"));
    key("success", flow.number("ExitSuccessFlowId"));
    JsonArrayBuilder groups = JSON.createArrayBuilder();
    flow.carrier("Filter").carriers("RestrictionGroups").forEach(group -> groups.add(group.json()));
    row.add("filter", groups);
  }

  private void mailing() {
    key("shipment_type", flow.carrier("ShipmentType").number("Id"));
    flag("override", "OverrideConsentSubscription");
    key("folder", flow.carrier("Folder").number("HierarchyId"));
    row.add("from_type", FlowShapes.FROM.indexOf(flow.text("FromType")));
    text("from_name", "FromName");
    text("from_addr", "FromAddr");
    row.add("reply_to_type", FlowShapes.REPLY_TO.indexOf(flow.text("ReplyToType")));
    text("reply_to_addr", "ReplyToAddr");
    text("reply_to_name", "ReplyToName");
    text("sms_sender", "SmsSender");
    flag("use_timeframe", "UseTimeframe");
    row.add("days", FlowDates.days(flow.text("SelectedDays")));
    row.add("opens", FlowDates.time("TimeframeStart", flow.text("TimeframeStart")));
    row.add("closes", FlowDates.time("TimeframeEnd", flow.text("TimeframeEnd")));
    flag("analytics", "UseGoogleAnalytics");
    text("ga_source", "GaSource");
    text("ga_campaign", "GaCampaign");
  }

  private void date(String use, String flag, String column, String member) {
    Optional<String> moment = FlowDates.moment(member, flow.text(member));
    if (flow.flag(flag) && moment.isEmpty()) {
      throw InvalidFlow.withoutDate(member);
    }
    flag(use, flag);
    moment.ifPresent(time -> row.add(column, time));
  }

  private void text(String column, String member) {
    @Nullable Object text = flow.get(member);
    row.add(column, text == null ? JsonValue.NULL : JSON.createValue(text.toString()));
  }

  private void flag(String column, String member) {
    row.add(column, flow.flag(member));
  }

  private void key(String column, int key) {
    row.add(column, key > 0 ? JSON.createValue(key) : JsonValue.NULL);
  }
}
