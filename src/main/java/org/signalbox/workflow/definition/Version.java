package org.signalbox.workflow.definition;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.signalbox.wire.Carrier;

/**
 * The reading of a flow that a save is made of, known by its {@code UpdatedDate}: what the flow had
 * when it was last saved, or when its status changed after that.
 *
 * <p>Clients that are told UTC without an offset take it for their own time, and send it back off
 * by that. What is off by whole quarters of an hour is therefore the same, and milliseconds tell
 * the readings apart; a client that knows no milliseconds is compared by the second.
 */
final class Version {

  private static final long QUARTER = 900_000;

  /**
   * The farthest zones are 14 hours off. {@code ?1} flow, 2 sent, 3 milliseconds that count as one,
   * 4 a quarter in these.
   */
  private static final String SAVED_SINCE =
      """
      select coalesce(a.name, ''), to_char(w.definition_saved at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')
      from workflow w left join associate a on a.associate_id = w.updated_associate_id
      where w.workflow_id = ?1 and w.definition_saved is not null and not exists (
        select 1
        from (
          select cast(trunc(extract(epoch from k.at) * 1000) as bigint) as at
          from (
            select w.definition_saved union all select w.updated union all
            select e.at from audit_entry e
            where e.table_name = 'workflow' and e.record_id = w.workflow_id
              and e.at >= w.definition_saved) k(at)) t
        where abs(t.at - ?2) <= 50400000 and mod(t.at / ?3 - ?2 / ?3, ?4) = 0)
      """;

  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSSS][.SSSSSS][.SSS][.SS][.S][XXX]");

  private Version() {}

  /** Refuses a save that is made of an older reading; one of no reading replaces any. */
  static void check(EntityManager entityManager, int workflowId, Carrier sent) {
    Optional<Instant> read = read(sent.text("UpdatedDate"));
    if (read.isPresent()) {
      long millis = read.get().toEpochMilli();
      long unit = millis % 1000 == 0 ? 1000 : 1;
      List<?> rows =
          entityManager
              .createNativeQuery(SAVED_SINCE)
              .setParameter(1, workflowId)
              .setParameter(2, millis)
              .setParameter(3, unit)
              .setParameter(4, QUARTER / unit)
              .getResultList();
      if (!rows.isEmpty()) {
        Object[] saved = (Object[]) rows.get(0);
        throw FlowNotEditable.savedSince(
            sent.number("EmailFlowId"), saved[0].toString(), saved[1].toString());
      }
    }
  }

  private static Optional<Instant> read(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      TemporalAccessor parsed =
          SENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime zoned
              ? zoned.toInstant()
              : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException malformed) {
      throw InvalidFlow.ofDate("UpdatedDate");
    }
  }
}
