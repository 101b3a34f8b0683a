package org.signalbox.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.signalbox.bench.StatementLog.Statement;
import org.signalbox.run.Installation;

/** SendEvent that wakes one of the many who wait. */
final class ClickWork implements Work {

  /** More than a round has calls. */
  private static final int CLICKS = 100_000;

  private static final int RECORDED = 1;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Numbers that are found in no parameter by chance. */
  private static final String LARGE_NUMBERS =
      "alter table workflow_instance alter column workflow_instance_id restart with 800000000";

  private final Installation installation;
  private final Crowd crowd;
  private final List<Statement> statements;

  private ClickWork(Installation installation, Crowd crowd, List<Statement> statements) {
    this.installation = installation;
    this.crowd = crowd;
    this.statements = statements;
  }

  /** To be called before the crowd is there. */
  static void prepare(Installation installation) throws SQLException {
    installation.administer(LARGE_NUMBERS);
  }

  /** Records a click of the first person. */
  static ClickWork recorded(Installation installation, Crowd crowd) throws Exception {
    List<Statement> statements =
        new StatementLog(installation)
            .during(() -> crowd.wake(RECORDED + 1), () -> crowd.wake(RECORDED));
    return new ClickWork(installation, crowd, List.copyOf(statements));
  }

  @Override
  public String name() {
    return "SendEvent that wakes one of 1,000,000";
  }

  @Override
  public String path() {
    return Http.SEND_EVENT;
  }

  @Override
  public Bodies bodies() {
    return crowd.clicks(CLICKS);
  }

  @Override
  public void reset() throws SQLException {
    installation.administer(
        "truncate workflow_event, workflow_event_person, workflow_instance_log, audit_entry, outbox");
    crowd.letAllWait();
  }

  @Override
  public void check(Round round) throws SQLException {
    long awake = crowd.awake();
    if (awake < round.calls()) {
      throw new IllegalStateException("Only %d woke in %d calls".formatted(awake, round.calls()));
    }
  }

  @Override
  public Supplier<Replay> replays(int client, int clients) {
    List<Integer> people = crowd.people(CLICKS);
    int[] next = {client};
    return () -> {
      int person = people.get(next[0]);
      next[0] = (next[0] + clients) % people.size();
      return new Click(statements, crowd.keys(RECORDED), crowd.keys(person));
    };
  }

  /** A click of another person, in another run. */
  private static final class Click implements Replay {

    private final List<Statement> statements;
    private final Map<String, String> others = new HashMap<>();

    Click(List<Statement> statements, List<String> recorded, List<String> keys) {
      this.statements = statements;
      for (int i = 0; i < keys.size(); i++) {
        others.put(recorded.get(i), keys.get(i));
      }
    }

    @Override
    public List<Statement> statements() {
      return statements;
    }

    @Override
    public String parameter(String recorded) {
      return NUMBER
          .matcher(recorded)
          .replaceAll(number -> others.getOrDefault(number.group(), number.group()));
    }
  }
}
