package io.chatplatform.bootstrap;

import io.chatplatform.persistence.DatabaseFailure;
import java.util.Map;

/// Starts the platform from the environment, and stops it on SIGTERM.
public final class Main {
  private static final int MISCONFIGURED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Logs.configure(Logs.Settings.UNTIL_READ);
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

  /// For tools and tests that start the platform with settings of their own.
  static Application start(Map<String, String> environment) {
    return Application.start(SettingsReader.read(environment));
  }
}
