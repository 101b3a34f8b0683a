package org.signalbox.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An {@code Authorization} header taken apart (wire-contract 1.1, rules 1 and 3).
 *
 * @param scheme in lower case
 * @param credential everything behind the first run of blanks, as it was sent
 */
record Authorization(String scheme, String credential) {

  /**
   * Reads the values of all {@code Authorization} headers of a request. Two of them are as wrong as
   * an empty one: nobody could say which of the two callers sent the request.
   */
  static Optional<Authorization> of(List<String> headers) {
    if (headers.size() != 1 || headers.get(0) == null) {
      return Optional.empty();
    }
    String[] words = headers.get(0).strip().split("[ \t]+", 2);
    return words.length < 2
        ? Optional.empty()
        : Optional.of(new Authorization(words[0].toLowerCase(Locale.ROOT), words[1]));
  }

  @Override
  public String toString() {
    return "Authorization[scheme=" + scheme + "]"; // never the credential: this may be logged
  }
}
