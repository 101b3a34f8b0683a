package org.signalbox.workflow.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.signalbox.workflow.event.SubmittedForms.Submission;
import org.signalbox.workflow.store.SqlArray;

/** The submissions that wait to be signalled, each look and each mark in a short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Submissions {

  /**
   * A submission of somebody who is known.
   *
   * @param signalled whether somebody else has sent the event for it
   */
  public record Waiting(Submission submission, boolean signalled) {}

  /** {@code ?1} last one seen, {@code ?2} how many. */
  private static final String NEXT =
      """
      select s.form_submission_id, s.person_id, s.form_id, cast(s.fields as text),
        to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        exists (select 1
          from workflow_event_person p join workflow_event e on e.event_no = p.event_no
          where p.person_id = s.person_id and p.key_id = s.form_id and e.event_type = 1007
            and e.source <> 'UpdateFormSubmissions'
            and e.attributes ->> 'form_submission_id' = cast(s.form_submission_id as text))
      from form_submission s
      where s.status = 3 and s.person_id is not null and s.form_submission_id > ?1
      order by s.form_submission_id limit ?2
      """;

  /** {@code ?1} those that are processed, {@code ?2} those that failed. */
  private static final String MARK =
      """
      update form_submission
      set status = case when form_submission_id = any(cast(?1 as int[])) then 4 else 5 end
      where status = 3
        and (form_submission_id = any(cast(?1 as int[])) or form_submission_id = any(cast(?2 as int[])))
      """;

  @PersistenceContext EntityManager entityManager;

  /** Those behind {@code after}, the oldest first. */
  public List<Waiting> next(int after, int most) {
    return next(entityManager, after, most);
  }

  static List<Waiting> next(EntityManager entityManager, int after, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(NEXT)
            .setParameter(1, after)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> waiting((Object[]) row)).toList();
  }

  /** Marks submissions as Processed or as Failed. */
  public void mark(Collection<Integer> processed, Collection<Integer> failed) {
    entityManager
        .createNativeQuery(MARK)
        .setParameter(1, SqlArray.of(processed))
        .setParameter(2, SqlArray.of(failed))
        .executeUpdate();
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        new Submission(
            (Integer) row[0],
            (Integer) row[1],
            (Integer) row[2],
            row[3].toString(),
            row[4].toString()),
        Boolean.TRUE.equals(row[5]));
  }
}
