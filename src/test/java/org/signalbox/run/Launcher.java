package org.signalbox.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.signalbox.identity.PasswordHash;

/**
 * The run command: database, demo data, server, application, until it is told to stop.
 *
 * <p>It lives inside Maven's own JVM, so that Maven ends only when everything that it started has.
 */
public final class Launcher {

  private final LaunchOptions options;
  private final PrintStream out;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean stopping;

  private Launcher(LaunchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs until the process is told to end; what is in the way is said in one sentence. */
  public static void main(String[] arguments) throws InterruptedException {
    Logger.getLogger("").setLevel(Level.WARNING); // held by the log manager, cannot get lost
    try {
      Launcher launcher = new Launcher(LaunchOptions.of(arguments), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "signalbox-stop"));
      launcher.runUntilStopped();
    } catch (CannotStart e) {
      System.out.println("Signalbox cannot run. " + e.getMessage());
      System.exit(1);
    }
  }

  private void runUntilStopped() throws InterruptedException {
    try {
      run();
    } catch (CannotStart e) {
      if (!isStopping()) {
        throw e;
      }
    }
  }

  private void run() throws InterruptedException {
    long begin = System.nanoTime();
    DataFolder folder = starting(() -> DataFolder.take(options.data()));
    PayaraMicro.stopLeftover(folder);
    requireFreePort();
    out.println("Starting PostgreSQL in " + folder.root());
    EmbeddedDatabase database = starting(() -> EmbeddedDatabase.durable(folder, 0));
    out.println("Starting Payara Micro");
    PayaraMicro server =
        starting(() -> PayaraMicro.start(options, folder, database, PayaraMicro.SOON_UP));
    out.println("Preparing the database (port " + database.port() + ") in the meantime");
    DemoData.migrate(database.dataSource());
    DemoData.load(database.dataSource(), PasswordHash::of);
    server.awaitAnswer(options.url());
    out.println(Greeting.text(options.url(), (System.nanoTime() - begin) / 1_000_000_000));
    server.awaitEnd();
  }

  /** One step, never interrupted by {@link #stop}: what is half started could not be stopped. */
  private synchronized <T extends AutoCloseable> T starting(Supplier<T> step) {
    if (stopping) {
      throw new CannotStart("It was told to stop.");
    }
    T resource = step.get();
    started.push(resource);
    return resource;
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized void stop() {
    stopping = true;
    if (started.size() > 1) { // not the folder alone
      out.println("Stopping");
    }
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        out.println("Not everything could be stopped: " + e.getMessage());
      }
    }
  }

  private void requireFreePort() {
    try (ServerSocket probe =
        new ServerSocket(options.port(), 1, InetAddress.getByName(options.host()))) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d of %s cannot be used (%s); choose another with -Dsignalbox.port=PORT."
              .formatted(options.port(), options.host(), e.getMessage()),
          e);
    }
  }
}
