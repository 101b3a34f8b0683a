package org.signalbox.bench;

import java.util.List;
import org.signalbox.bench.StatementLog.Statement;

/** A recorded call to be made once more, with other rows. */
interface Replay {

  List<Statement> statements();

  /** What stands for a parameter of the recorded call. */
  String parameter(String recorded);
}
