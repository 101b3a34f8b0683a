package org.signalbox.workflow.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.workflow.engine.Knowledge;

/**
 * All that is on record of people: themselves, their company, sales, memberships and forms. For
 * criteria that ask elsewhere than the rows of person and company do; all others need not wait.
 */
public final class PersonRecords {

  /** {@code ?1} people. Of a form without a row of its own the event holds the fields. */
  private static final String SQL =
      """
      select p.person_id, cast(jsonb_build_object(
        'selections', (select jsonb_agg(m.selection_id) from selectionmember m
          where m.person_id = p.person_id),
        'projects', (select jsonb_agg(m.project_id) from projectmember m
          where m.person_id = p.person_id),
        'forms', (select jsonb_agg(jsonb_build_object('fields', f.fields)) from (
          select s.fields from form_submission s where s.person_id = p.person_id
          union all
          select v.attributes -> 'fields'
          from workflow_event_person ep join workflow_event v on v.event_no = ep.event_no
          where ep.person_id = p.person_id and v.event_type = 1007
            and jsonb_typeof(v.attributes -> 'fields') = 'object') f),
        'values',
      """
          + PersonValues.SQL
          + " || "
          + PersonValues.SALES
          + """
        ) as text)
      from person p left join contact c on c.contact_id = p.contact_id
      where p.person_id = any(cast(?1 as int[]))
      """;

  private PersonRecords() {}

  /** Those of the people who exist, by key. */
  public static Map<Integer, Knowledge> of(
      EntityManager entityManager, Collection<Integer> people) {
    Map<Integer, Knowledge> known = new HashMap<>();
    List<?> rows =
        entityManager.createNativeQuery(SQL).setParameter(1, SqlArray.of(people)).getResultList();
    for (Object item : rows) {
      Object[] row = (Object[]) item;
      known.put((Integer) row[0], knowledge(JsonRow.of(row[1].toString())));
    }
    return known;
  }

  private static Knowledge knowledge(JsonRow row) {
    return new Knowledge(
        row.members("values"),
        row.keys("selections"),
        row.keys("projects"),
        row.list("forms", form -> form.members("fields")));
  }
}
