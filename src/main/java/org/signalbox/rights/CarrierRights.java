package org.signalbox.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/**
 * How a carrier tells its caller's rights: {@code TableRight} and {@code FieldProperties}
 * (wire-contract 5.2, 5.3).
 *
 * <p>Reasons are resource strings, of which the answer makes sentences in the caller's language.
 */
public final class CarrierRights {

  private static final int READ = 1;
  private static final int READ_AND_WRITE = 3;
  private static final int HINT_MANDATORY = 64;
  private static final Phrase MANDATORY = Phrase.of("SR_ACCESS_MANDATORY");

  private CarrierRights() {}

  /** What the caller may do with the row as a whole. */
  public static RightBody table(Access access) {
    TableRight right = access.tableRight();
    return RightBody.ofTable(right.mask(), right.reason());
  }

  /** What the caller may do with each field of the row, under the names of the members. */
  public static Map<String, @Nullable FieldPropertyBody> fields(
      Access access, List<CarrierField> fields) {
    Map<String, @Nullable FieldPropertyBody> properties = new LinkedHashMap<>();
    for (CarrierField field : fields) {
      properties.put(
          field.member(),
          FieldPropertyBody.of(Optional.of(right(access, field)), field.type(), field.length()));
    }
    return properties;
  }

  private static RightBody right(Access access, CarrierField field) {
    int mask = mask(access, field.column());
    Optional<Phrase> reason =
        access
            .reasonOfField(field.column())
            .or(() -> field.mandatory() ? Optional.of(MANDATORY) : Optional.empty());
    boolean hinted = field.mandatory() && mask == READ_AND_WRITE;
    return RightBody.ofField(
        hinted ? mask | HINT_MANDATORY : mask, reason.map(Phrase::reference).orElse(""));
  }

  private static int mask(Access access, String column) {
    if (access.writable(column)) {
      return READ_AND_WRITE;
    }
    return access.allows(Level.READ, column) ? READ : 0;
  }
}
