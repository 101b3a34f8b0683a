package org.signalbox.wire;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.signalbox.locale.Phrase;

/**
 * The root of everything that the application refuses on purpose.
 *
 * <p>A failure names its {@link Kind}, which decides the HTTP status (wire-contract 9.4), the
 * vendor's exception name, and a stable code of our own (decision 14). Leaving an EJB method it
 * rolls the transaction back and reaches the caller unwrapped.
 */
@ApplicationException(rollback = true)
public abstract class Failure extends RuntimeException {

  /** What is wrong, in the terms that decide the HTTP status. */
  public enum Kind {
    INVALID(400),
    UNAUTHENTICATED(401),
    DENIED(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    MISMATCH(422),
    LIMITED(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String errorType;
  private final String code;
  private final transient List<Finding> findings;
  private final transient Phrase phrase;

  protected Failure(Kind kind, String errorType, String code, Phrase phrase) {
    this(kind, errorType, code, phrase, List.of());
  }

  /**
   * @param kind decides the status
   * @param errorType the vendor's exception name without its namespace, {@code SoSentryException}
   * @param code stable, kebab-case
   * @param phrase a sentence for the caller: names the field and the rule, never internals
   * @param findings every single reason, when there can be more than one
   */
  protected Failure(
      Kind kind, String errorType, String code, Phrase phrase, List<Finding> findings) {
    super(phrase.english());
    this.kind = Objects.requireNonNull(kind, "kind must be set");
    this.errorType = Objects.requireNonNull(errorType, "errorType must be set");
    this.code = Objects.requireNonNull(code, "code must be set");
    this.findings = List.copyOf(findings);
    this.phrase = phrase;
  }

  public final Kind kind() {
    return kind;
  }

  public final String errorType() {
    return errorType;
  }

  public final String code() {
    return code;
  }

  public final List<Finding> findings() {
    return findings;
  }

  /** Response headers that belong to this failure, for instance a challenge. */
  public Map<String, String> headers() {
    return Map.of();
  }

  /** The sentence for the caller, in English. */
  public final String text() {
    return Objects.requireNonNull(getMessage());
  }

  /** The sentence for the caller, to be said in the language asked for. */
  public final Phrase phrase() {
    return phrase;
  }
}
