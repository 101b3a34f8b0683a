package org.signalbox.workflow.event;

import java.time.InstantSource;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.TimeZones;
import org.signalbox.workflow.FlowDatabase;
import org.signalbox.workflow.engine.EventType;
import org.signalbox.workflow.pass.DatabasePass;

/** Events whose transactions are those of a test's database, as the container's would be. */
public final class DatabaseSendEvent extends SendEvent {

  private final FlowDatabase database;
  private final InstantSource clock;

  public DatabaseSendEvent(FlowDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Answer<WorkflowEventResult> send(
      Call call, EventType type, String attributes, boolean strict) {
    return database.inTransaction(
        entityManager -> {
          SendEvent operation =
              new SendEvent(
                  clock, new Repeats(), DatabasePass.crank(database, clock), new TimeZones());
          operation.entityManager = entityManager;
          return operation.send(call, type, attributes, strict);
        });
  }
}
