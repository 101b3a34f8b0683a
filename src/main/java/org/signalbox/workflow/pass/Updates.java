package org.signalbox.workflow.pass;

import java.util.List;
import org.signalbox.workflow.engine.FieldValues;

/** Fields of the person and the person's company (domain.md 6.2: UpdateParticipant). */
final class Updates {

  /** Bounces are those of an address: a new one has none. */
  private static final String UPDATE_PERSON =
      """
      update person p
      set firstname = left(coalesce(c.f ->> 'firstname', p.firstname), 99),
        lastname = left(coalesce(c.f ->> 'lastname', p.lastname), 99),
        title = left(coalesce(c.f ->> 'title', p.title), 219),
        email = left(coalesce(c.f ->> 'email', p.email), 254),
        bounce_count = case
          when lower(left(coalesce(c.f ->> 'email', p.email), 254)) is distinct from lower(p.email) then 0
          else p.bounce_count end,
        mobile = left(coalesce(c.f ->> 'mobile', p.mobile), 254),
        country_id = coalesce(cast(c.f ->> 'countryid' as int), p.country_id),
        retired = coalesce(cast(c.f ->> 'retired' as boolean), p.retired),
        consent_emarketing =
          coalesce(cast(c.f ->> 'consentemarketing' as boolean), p.consent_emarketing),
        modified_by_workflow_id = c.workflow, modified_by_workflow_when = cast(?2 as timestamptz),
        updated = cast(?2 as timestamptz), updated_associate_id = ?3, updatedCount = p.updatedCount + 1
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(person int, workflow int, f jsonb)
      where p.person_id = c.person
      """;

  /** Of several people of one company the one whose run is youngest has the last word. */
  private static final String UPDATE_COMPANY =
      """
      update contact k
      set name = left(coalesce(nullif(c.f ->> 'name', ''), k.name), 219),
        department = left(coalesce(c.f ->> 'department', k.department), 219),
        orgNr = left(coalesce(c.f ->> 'orgnr', k.orgNr), 49),
        associate_id = coalesce((select a.associate_id from associate a
          where a.associate_id = cast(c.f ->> 'associateid' as int)), k.associate_id),
        supportAssocId = coalesce((select a.associate_id from associate a
          where a.associate_id = cast(c.f ->> 'supportassocid' as int)), k.supportAssocId),
        business_idx = coalesce(cast(c.f ->> 'businessidx' as int), k.business_idx),
        category_idx = coalesce(cast(c.f ->> 'categoryidx' as int), k.category_idx),
        country_id = coalesce(cast(c.f ->> 'countryid' as int), k.country_id),
        updated = cast(?2 as timestamptz), updated_associate_id = ?3, updatedCount = k.updatedCount + 1
      from (
        select distinct on (contact) contact, f
        from jsonb_to_recordset(cast(?1 as jsonb)) as r(run int, contact int, f jsonb)
        order by contact, run desc) c
      where k.contact_id = c.contact
      """;

  private Updates() {}

  static void write(Writer writer, List<Task> tasks) {
    writer.write(
        UPDATE_PERSON,
        tasks.stream().map(task -> row(task, FieldValues.ofPerson(task.settings()))).toList());
    writer.write(
        UPDATE_COMPANY,
        tasks.stream()
            .filter(Updates::updatesCompany)
            .map(task -> row(task, FieldValues.ofCompany(task.settings())))
            .toList());
  }

  static boolean updatesCompany(Task task) {
    return task.contactId().isPresent()
        && !FieldValues.ofCompany(task.settings()).values().isEmpty();
  }

  private static Row row(Task task, FieldValues fields) {
    return task.row().with("f", fields.values());
  }
}
