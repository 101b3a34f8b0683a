package org.signalbox.exchange;

import org.signalbox.locale.Phrase;
import org.signalbox.wire.Failure;

/** A table that is neither imported nor exported, whether it exists or not. */
final class UnknownTable extends Failure {

  UnknownTable(String name) {
    super(
        Kind.NOT_FOUND,
        "SoNotFoundException",
        "import-no-table",
        Phrase.of("import-no-table", name));
  }
}
