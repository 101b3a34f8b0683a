package org.signalbox.activity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeatable;
import org.signalbox.call.Repeats;

/**
 * Sets the completion of any mix of appointments, to-dos, documents and sales in one transaction,
 * in the order of work of domain.md 4.5: afterwards either every row is as asked, or none was
 * written.
 */
@Stateless
public class SetActivityStatus {

  private static final Repeatable<ActivityStatusResult> OPERATION =
      new Repeatable<>("SetActivityStatus", KeptResult::written, KeptResult::read);

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public SetActivityStatus() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  SetActivityStatus(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /**
   * Sets the completion of every named row, or of none.
   *
   * @param call whose caller needs Update on every row and on its completion fields
   * @param identifiers the texts of the request, in its order
   * @param status anything but Unknown
   * @param strict whether malformed and unknown identifiers are errors (decision 7)
   */
  public Answer<ActivityStatusResult> set(
      Call call, List<@Nullable String> identifiers, ActivityStatus status, boolean strict) {
    return repeats.once(
        entityManager, call, OPERATION, () -> change(call, identifiers, status, strict));
  }

  private ActivityStatusResult change(
      Call call, List<@Nullable String> identifiers, ActivityStatus status, boolean strict) {
    if (status == ActivityStatus.Unknown) {
      throw InvalidArgument.unknownStatus();
    }
    ActivityStore store = new ActivityStore(entityManager, call, OPERATION.name(), clock.instant());
    return new CompletionChange(store, Wish.all(status), strict)
        .of(identifiers)
        .resolution()
        .result(status);
  }
}
