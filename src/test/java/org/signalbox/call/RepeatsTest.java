package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatsTest {

  private static final Repeatable<String> OTHER =
      new Repeatable<>("Other", text -> text, text -> text);

  @RegisterExtension static final Naming NAMING = new Naming();

  @Test
  void repeatIsAnsweredAsTheFirstAndDoesNothing() {
    assertThat(NAMING.call("k", "request", "first")).isEqualTo(new Answer<>("first", false, false));
    assertThat(NAMING.call("k", "request", "second")).isEqualTo(new Answer<>("first", true, false));
    assertThat(NAMING.call("k", "request", "third")).isEqualTo(new Answer<>("first", true, false));
    assertThat(NAMING.done()).containsExactly("first");
  }

  @Test
  void sameKeyForAnotherRequestIsRefusedAndChangesNothing() {
    NAMING.call("k", "request", "first");

    assertThatThrownBy(() -> NAMING.call("k", "other", "second")).isInstanceOf(KeyMismatch.class);
    assertThat(NAMING.call("k", "request", "third").result()).isEqualTo("first");
    assertThat(NAMING.done()).containsExactly("first");
  }

  @Test
  void keysAreTheCallersOwnWithinOneOperation() {
    NAMING.call("k", "request", "first");
    Call another = Naming.keyed(2, "k", "other");

    assertThat(NAMING.once(another, Naming.OPERATION, Naming.naming("second")).replayed())
        .isFalse();
    assertThat(NAMING.once(Naming.keyed(1, "k", "other"), OTHER, Naming.naming("third")).replayed())
        .isFalse();
    assertThat(NAMING.call("K", "other", "fourth").replayed()).isFalse();
    assertThat(NAMING.done()).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void callThatFailsLeavesItsKeyFree() {
    assertThatThrownBy(
            () ->
                NAMING.once(
                    Naming.keyed(1, "k", "request"),
                    Naming.OPERATION,
                    entityManager -> {
                      Naming.insert(entityManager, "lost");
                      throw new IllegalStateException("crash");
                    }))
        .hasMessage("crash");

    assertThat(NAMING.rows("select 1 from idempotency_key")).isEmpty();
    assertThat(NAMING.call("k", "another request", "second").replayed()).isFalse();
    assertThat(NAMING.done()).containsExactly("second");
  }

  @Test
  void keyMayBeUsedAnewWhenItsTimeIsOver() {
    NAMING.call("k", "request", "first");
    NAMING.pass(Duration.ofHours(2).minusNanos(1000));
    assertThat(NAMING.call("k", "request", "second").replayed()).isTrue();

    NAMING.pass(Duration.ofNanos(1000));
    assertThat(NAMING.call("k", "other", "third")).isEqualTo(new Answer<>("third", false, false));
    assertThat(NAMING.call("k", "other", "fourth")).isEqualTo(new Answer<>("third", true, false));
    assertThatThrownBy(() -> NAMING.call("k", "request", "fifth")).isInstanceOf(KeyMismatch.class);
    assertThat(NAMING.done()).containsExactly("first", "third");
  }

  @Test
  void keysLongExpiredAreClearedAFewWithEachThatIsUsed() {
    for (int i = 0; i < 25; i++) {
      NAMING.call("old" + i, "request", "old" + i);
    }
    NAMING.pass(Duration.ofHours(3).plusSeconds(1));
    NAMING.call("alive", "request", "alive");
    assertThat(NAMING.rows("select count(*) from idempotency_key")).containsExactly("16");
    NAMING.call("alive", "request", "alive");
    NAMING.call("b", "request", "b");
    NAMING.call("c", "request", "c");

    assertThat(NAMING.rows("select key from idempotency_key order by 1"))
        .containsExactly("alive", "b", "c");
  }
}
