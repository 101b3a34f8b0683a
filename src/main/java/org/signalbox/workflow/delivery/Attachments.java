package org.signalbox.workflow.delivery;

import jakarta.mail.util.ByteArrayDataSource;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.workflow.store.SqlArray;

/** The files that go along with a mail: those of the message, and those that the step names. */
final class Attachments {

  /** Of all together (domain.md 6.2). */
  private static final long MOST_BYTES = 25L * 1024 * 1024;

  private static final String SIZE =
      "select coalesce(sum(att_size), 0) from attachment where id = any(cast(?1 as int[]))";

  private static final String READ =
      """
      select name, content_type || coalesce('; charset=' || charset, ''), content
      from attachment where id = any(cast(?1 as int[])) order by id
      """;

  private final EntityManager entityManager;

  Attachments(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Empty when one of the files is gone, or all together are too large. */
  Optional<List<Mail.Attachment>> of(StepContent content) {
    Set<Integer> ids = content.attachments();
    if (ids.isEmpty()) {
      return Optional.of(List.of());
    }
    String keys = SqlArray.of(ids);
    Object size = entityManager.createNativeQuery(SIZE).setParameter(1, keys).getSingleResult();
    if (((Number) size).longValue() > MOST_BYTES) {
      return Optional.empty();
    }
    List<?> rows = entityManager.createNativeQuery(READ).setParameter(1, keys).getResultList();
    return Optional.of(rows.stream().map(row -> attachment((@Nullable Object[]) row)).toList())
        .filter(all -> all.size() == ids.size());
  }

  private static Mail.Attachment attachment(@Nullable Object[] row) {
    String type = String.valueOf(row[1]);
    byte[] content = row[2] instanceof byte[] bytes ? bytes : new byte[0];
    return new Mail.Attachment(String.valueOf(row[0]), new ByteArrayDataSource(content, type));
  }
}
