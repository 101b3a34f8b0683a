package org.signalbox.workflow.delivery;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.workflow.store.FlowHours;
import org.signalbox.workflow.store.FlowZone;
import org.signalbox.workflow.store.JsonRow;
import org.signalbox.workflow.store.PlainJson;

/**
 * All that a step needs to send: its settings, the message, the person, the company with our
 * contacts, and how the flow sends. Read when it is sent, in one statement.
 */
final class StepContent {

  /** {@code ?1} step, {@code ?2} person, {@code ?3} company or 0. */
  private static final String READ =
      """
      select cast(jsonb_build_object(
        'settings', s.settings,
        'flow', jsonb_build_object('shipmentType', e.shipment_type_id,
          'fromType', e.from_type, 'fromName', e.from_name, 'fromAddress', e.from_addr,
          'replyType', e.reply_to_type, 'replyName', e.reply_to_name, 'replyAddress', e.reply_to_addr,
          'smsSender', e.sms_sender, 'zone', z.iana,
      """
          + FlowHours.MEMBERS
          + """
        ),
        'message', (
          select jsonb_build_object('id', m.s_message_id, 'subject', m.subject, 'body', m.body,
            'attachments', (select jsonb_agg(t.attachment_id) from s_attachment t
              where t.message_id = m.s_message_id))
          from s_message m
          where m.s_message_id = (
            select cast(t.value as int) from jsonb_each_text(s.settings) t
            where lower(t.key) = 'shipmentid' and t.value ~ '^[0-9]{1,9}$' limit 1)),
        'person', jsonb_build_object('name', concat_ws(' ', p.firstname, p.lastname),
          'firstname', p.firstname, 'lastname', p.lastname, 'title', p.title, 'email', p.email,
          'mobile', p.mobile,
          'consents', e.override_consent_subscription or p.consent_emarketing,
          'subscribed', e.override_consent_subscription or e.shipment_type_id is null or exists (
            select 1 from person_subscription t
            where t.person_id = p.person_id and t.shipment_type_id = e.shipment_type_id),
          'retired', p.retired, 'blocked', exists (
            select 1 from workflow_block_list b
            join selectionmember t on t.selection_id = b.selection_id
            where b.workflow_id = s.workflow_id and t.person_id = p.person_id)),
        'company', jsonb_build_object('name', c.name),
        'sales', (
          select jsonb_build_object('name', concat_ws(' ', q.firstname, q.lastname),
            'email', q.email, 'mobile', q.mobile)
          from associate a join person q on q.person_id = a.person_id
          where a.associate_id = c.associate_id),
        'support', (
          select jsonb_build_object('name', concat_ws(' ', q.firstname, q.lastname),
            'email', q.email, 'mobile', q.mobile)
          from associate a join person q on q.person_id = a.person_id
          where a.associate_id = c.supportAssocId)) as text)
      from workflow_step s
      join workflow w on w.workflow_id = s.workflow_id
      join email_flow e on e.workflow_id = s.workflow_id
      left join tzlocation z on z.tzlocation_id = w.tzLocationId
      join person p on p.person_id = ?2
      left join contact c on c.contact_id = coalesce(nullif(?3, 0), p.contact_id)
      where s.workflow_step_id = ?1
      """;

  private final Map<String, Object> document;

  private StepContent(Map<String, Object> document) {
    this.document = document;
  }

  /** Empty when the step or the person is gone. */
  static Optional<StepContent> of(EntityManager entityManager, OutboxRow row) {
    List<?> found =
        entityManager
            .createNativeQuery(READ)
            .setParameter(1, row.stepId())
            .setParameter(2, row.personId())
            .setParameter(3, row.contactId())
            .getResultList();
    return found.stream()
        .findFirst()
        .map(text -> new StepContent(PlainJson.object(text.toString())));
  }

  /** Without blanks around it; empty when there is none. */
  String text(String part, String name) {
    Object value = part(part).get(name);
    return value == null ? "" : value.toString().strip();
  }

  /** 0 when there is none. */
  int number(String part, String name) {
    return part(part).get(name) instanceof Integer number ? number : 0;
  }

  boolean flag(String part, String name) {
    return Boolean.TRUE.equals(part(part).get(name));
  }

  /** The texts of a list among the settings of the step. */
  List<String> list(String name) {
    return part("settings").get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).map(String::strip).filter(t -> !t.isEmpty()).toList()
        : List.of();
  }

  /** The keys of the files that go along, of the message and of the step. */
  Set<Integer> attachments() {
    return Stream.of("message", "settings")
        .map(part -> part(part).get("attachments"))
        .flatMap(keys -> keys instanceof List<?> list ? list.stream() : Stream.empty())
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why nothing may go to the person any more, whatever it is (domain.md 6.1); mostly empty. */
  Optional<String> expelled() {
    if (flag("person", "retired")) {
      return Optional.of("FORMEREMPLOYEE");
    }
    return flag("person", "blocked") ? Optional.of("ADDEDTOBLOCKLIST") : Optional.empty();
  }

  /**
   * When the flow may send to its people next, which it may not now; empty when it may.
   *
   * @param otherwise the zone of a flow without one of its own
   */
  Optional<Instant> opening(Instant now, ZoneId otherwise) {
    JsonRow flow = JsonRow.of(part("flow"));
    return FlowHours.of(flow)
        .flatMap(hours -> hours.opening(now, FlowZone.of(flow.text("zone"), otherwise)));
  }

  /** Whom a notice goes to: our contact, our service contact, or those who are named. */
  List<String> receivers(String means, String namedList) {
    String to = text("settings", "to").toLowerCase(Locale.ROOT);
    if (to.equals("2") || to.startsWith("specific")) {
      return list(namedList);
    }
    String contact = to.equals("1") || to.equals("ourservicecontact") ? "support" : "sales";
    return Stream.of(text(contact, means)).filter(address -> !address.isEmpty()).toList();
  }

  private Map<?, ?> part(String name) {
    return document.get(name) instanceof Map<?, ?> part ? part : Map.of();
  }
}
