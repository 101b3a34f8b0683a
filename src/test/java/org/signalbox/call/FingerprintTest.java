package org.signalbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private enum Status {
    On,
    Off
  }

  private record Inner(@Nullable String text, int number) {}

  private record Request(
      @Nullable List<@Nullable String> texts, Status status, boolean flag, @Nullable Inner inner) {}

  @Test
  void equalRequestsHaveTheSame() {
    assertThat(Fingerprint.of(request("a", null, "b"), "p"))
        .isEqualTo(Fingerprint.of(request("a", null, "b"), "p"));
  }

  @Test
  void requestsThatDifferInAnythingDoNot() {
    List<@Nullable String> none = new ArrayList<>();
    List<Request> requests =
        List.of(
            request(),
            request(""),
            request((String) null),
            request("-"),
            request("a"),
            request("A"),
            request("a", "b"),
            request("b", "a"),
            request("a, b"),
            request("a1:b"),
            request("a]1:b"),
            new Request(null, Status.On, false, null),
            new Request(none, Status.Off, false, null),
            new Request(none, Status.On, true, null),
            new Request(none, Status.On, false, new Inner(null, 0)),
            new Request(none, Status.On, false, new Inner("", 0)),
            new Request(none, Status.On, false, new Inner("", 1)));

    assertThat(
            Stream.concat(
                requests.stream().map(request -> Fingerprint.of(request, "p")),
                Stream.of(Fingerprint.of(request("a"), "q"))))
        .doesNotHaveDuplicates();
  }

  private static Request request(@Nullable String... texts) {
    return new Request(Arrays.asList(texts), Status.On, false, null);
  }
}
