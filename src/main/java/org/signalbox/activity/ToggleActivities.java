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
 * Turns the completion of activities over in one transaction, under the rules of {@link
 * SetActivityStatus} (domain.md 4.6).
 */
@Stateless
public class ToggleActivities {

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public ToggleActivities() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  ToggleActivities(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /**
   * Turns every named row over as the operation says, or none.
   *
   * @param call whose caller needs Update on every row and on its completion fields
   * @param operation which of the four
   * @param identifiers the texts of the request, in its order
   * @param strict whether malformed and unknown identifiers are errors (decision 7)
   */
  public Answer<ToggleResult> toggle(
      Call call, Toggle operation, List<@Nullable String> identifiers, boolean strict) {
    return repeats.once(
        entityManager,
        call,
        new Repeatable<>(operation.operation(), KeptToggle::written, KeptToggle::read),
        () -> change(call, operation, identifiers, strict));
  }

  private ToggleResult change(
      Call call, Toggle operation, List<@Nullable String> identifiers, boolean strict) {
    ActivityStore store =
        new ActivityStore(entityManager, call, operation.operation(), clock.instant());
    if (operation == Toggle.TOGGLE_APPOINTMENT_STATUS) {
      return ofOne(store, operation, identifiers);
    }
    return new CompletionChange(store, operation, strict).of(identifiers).toggled();
  }

  /** The answer has no way of saying that there is no such appointment. */
  private static ToggleResult ofOne(
      ActivityStore store, Toggle operation, List<@Nullable String> identifiers) {
    CompletionChange.Done done = new CompletionChange(store, operation, false).of(identifiers);
    done.resolution().refuseUnknown();
    return done.toggled();
  }
}
