package org.signalbox.workflow.store;

/**
 * What criteria may ask of a person and the person's company, under the names of {@code Columns}.
 */
public final class PersonValues {

  /** An object of the rows {@code p} of person and {@code c} of contact, which may be missing. */
  public static final String SQL =
      """
      jsonb_build_object(
        'personid', p.person_id, 'contactid', p.contact_id, 'firstname', p.firstname,
        'lastname', p.lastname, 'title', p.title, 'email', p.email, 'mobile', p.mobile,
        'countryid', p.country_id, 'retired', p.retired, 'consentemarketing', p.consent_emarketing,
        'bouncecount', p.bounce_count, 'contact/name', c.name, 'contact/department', c.department,
        'contact/orgnr', c.orgNr, 'contact/associateid', c.associate_id,
        'contact/supportassocid', c.supportAssocId, 'contact/groupidx', c.group_idx,
        'contact/businessidx', c.business_idx, 'contact/categoryidx', c.category_idx,
        'contact/countryid', c.country_id)
      """;

  /** An object with the sales of the row {@code p}, each column a list. */
  public static final String SALES =
      """
      (select jsonb_build_object(
          'sale/saleid', jsonb_agg(s.sale_id), 'sale/heading', jsonb_agg(s.heading),
          'sale/amount', jsonb_agg(s.amount), 'sale/status', jsonb_agg(s.status),
          'sale/saledate', jsonb_agg(s.saledate), 'sale/done', jsonb_agg(s.done),
          'sale/associateid', jsonb_agg(s.associate_id), 'sale/projectid', jsonb_agg(s.project_id),
          'sale/groupidx', jsonb_agg(s.group_idx), 'sale/contactid', jsonb_agg(s.contact_id),
          'sale/nextduedate', jsonb_agg(s.nextDueDate))
        from sale s where s.person_id = p.person_id)
      """;

  /** Locks people, in the order of their keys: key, retired, values. {@code ?1} keys. */
  public static final String LOCK =
      """
      select p.person_id, p.retired, cast("""
          + SQL
          + """
       as text)
      from person p left join contact c on c.contact_id = p.contact_id
      where p.person_id = any(cast(?1 as int[]))
      order by p.person_id
      for no key update of p
      """;

  private PersonValues() {}
}
