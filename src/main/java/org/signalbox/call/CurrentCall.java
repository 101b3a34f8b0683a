package org.signalbox.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.wire.Preferences;

/**
 * The call that this request makes, from its headers, and what they have to be answered by.
 *
 * <p>Headers are read when an operation asks for its call, so that they are judged after the body
 * (wire-contract 12.1, step 8), and not at all where no operation is called. {@code SO-Dry-Run:
 * true} in the answer is the operation's word that it knows dry runs and this was one.
 */
@RequestScoped
public class CurrentCall {

  @Inject CurrentCaller caller;
  @Inject Preferences preferences;

  private final Map<String, String> answerHeaders = new HashMap<>();
  private List<String> keys = List.of();
  private List<String> dryRuns = List.of();

  /** The call that asks for {@code request}. */
  public Call of(Record request) {
    boolean dryRun = DryRun.asked(dryRuns);
    if (dryRun) {
      answerHeaders.put(DryRun.HEADER, "true");
    }
    return new Call(
        caller.get(),
        dryRun,
        RepeatKey.of(keys, () -> Fingerprint.of(request, preferences.fingerprint())));
  }

  /** The result that the answer is to be made of; tells in its headers how it came about. */
  public <T> T result(Answer<T> answer) {
    if (answer.dryRun()) {
      answerHeaders.put(DryRun.HEADER, "true");
    }
    if (answer.replayed()) {
      answerHeaders.put("Idempotency-Replayed", "true");
    }
    return answer.result();
  }

  void accept(List<String> idempotencyKeys, List<String> dryRuns) {
    this.keys = idempotencyKeys;
    this.dryRuns = dryRuns;
  }

  Map<String, String> answerHeaders() {
    return Map.copyOf(answerHeaders);
  }
}
