package org.signalbox.exchange;

import java.util.List;
import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;
import org.signalbox.wire.Finding;

/**
 * Files that cannot be imported, with the reasons: each names its table, the line in which the row
 * begins, and the column.
 */
public final class ImportRefused extends Failure {

  ImportRefused(long count, List<Finding> told) {
    super(
        Kind.INVALID,
        "SoValidationException",
        "import-refused",
        Phrase.of("import-refused", count, told.get(0).subject(), told.get(0).phrase()),
        told);
  }
}
