package org.signalbox.bench;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signalbox.bench.Batches.Batch;
import org.signalbox.bench.StatementLog.Statement;
import org.signalbox.run.Installation;

/** SetActivityStatus with ten ids. */
final class ActivityWork implements Work {

  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Appointments appointments;
  private final Batches batches = new Batches();
  private final Map<String, Recording> recordings = new HashMap<>();

  /** A recorded call and the rows that it was made with. */
  private record Recording(Set<String> ids, List<Statement> statements) {

    boolean isArray(String parameter) {
      return parameter.startsWith("{")
          && Set.copyOf(
                  Arrays.asList(parameter.substring(1, parameter.length() - 1).split(",", -1)))
              .equals(ids);
    }
  }

  private ActivityWork(Appointments appointments) {
    this.appointments = appointments;
  }

  /** Records a call for each status. */
  static ActivityWork recorded(Installation installation, Appointments appointments)
      throws Exception {
    String url = installation.url() + Http.SET_ACTIVITY_STATUS;
    ActivityWork work = new ActivityWork(appointments);
    for (String status : List.of("Completed", "NotStarted")) {
      Batch batch = Batches.ofSize(10, status);
      List<Statement> statements =
          new StatementLog(installation)
              .during(
                  () -> Http.post(url, batch.opposite().body()),
                  () -> Http.post(url, batch.body()));
      work.recordings.put(status, new Recording(ids(batch), List.copyOf(statements)));
    }
    return work;
  }

  private static Set<String> ids(Batch batch) {
    return batch.ids().stream().map(String::valueOf).collect(Collectors.toSet());
  }

  @Override
  public String name() {
    return "SetActivityStatus, 10 ids";
  }

  @Override
  public String path() {
    return Http.SET_ACTIVITY_STATUS;
  }

  @Override
  public Bodies bodies() {
    return batches.bodies();
  }

  @Override
  public void reset() throws SQLException {
    appointments.reset();
  }

  @Override
  public Supplier<Replay> replays(int client, int clients) {
    Supplier<Batch> own = batches.of(client, clients);
    return () -> replay(own.get());
  }

  private Replay replay(Batch batch) {
    Recording recording = Objects.requireNonNull(recordings.get(batch.status()));
    String ids = batch.ids().stream().sorted().map(String::valueOf).collect(joining(",", "{", "}"));
    String unique = UUID.randomUUID().toString();
    return new Replay() {
      @Override
      public List<Statement> statements() {
        return recording.statements();
      }

      @Override
      public String parameter(String recorded) {
        String parameter = recording.isArray(recorded) ? ids : recorded;
        return UNIQUE.matcher(parameter).matches() ? unique : parameter;
      }
    };
  }
}
