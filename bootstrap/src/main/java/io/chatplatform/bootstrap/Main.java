package io.chatplatform.bootstrap;

import io.chatplatform.persistence.DatabaseFailure;

/// Starts the platform from the environment, and stops it on SIGTERM.
public final class Main {
  private static final int MISCONFIGURED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Logs.configure(Logs.Settings.BEFORE_ANY);
    try {
      Settings settings = SettingsReader.read(System.getenv());
      Logs.configure(settings.logs());
      Application application = Application.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(application::close, "shutdown"));
      System.out.println(Welcome.text(settings, application.port(), millisSince(start)));
    } catch (SettingsReader.Misconfigured e) {
      e.faults().forEach(fault -> System.err.println("Cannot start: " + fault));
      System.exit(MISCONFIGURED);
    } catch (StartFailure | DatabaseFailure e) {
      System.err.println("Cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
