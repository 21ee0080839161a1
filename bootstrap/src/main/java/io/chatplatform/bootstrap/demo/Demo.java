package io.chatplatform.bootstrap.demo;

import io.chatplatform.bootstrap.Settings;
import io.chatplatform.meta.simulator.MetaSimulator;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The demo's other half: Meta's side, played by the simulator.
public final class Demo {
  private Demo() {}

  /// Knows the demo's accounts; empty without a demo.
  public static Optional<MetaSimulator> simulator(Settings settings) {
    if (!settings.demo()) {
      return Optional.empty();
    }
    Map<String, String> variables = settings.channels().variables();
    String secrets =
        variables.getOrDefault(
            "META_WEBHOOK_SECRET", variables.getOrDefault("META_APP_SECRET", ""));
    var simulator = new MetaSimulator(secrets.split(",", -1)[0].strip(), Clock.systemUTC());
    DemoAccounts.ALL.forEach(account ->
        simulator.register(
            account.channel().value(),
            account.accountId(),
            account.name(),
            account.businessAccountId()));
    return Optional.of(simulator);
  }

  public static void serveAt(MetaSimulator simulator, int port) {
    String base = "http://127.0.0.1:" + port;
    simulator.serveAt(URI.create(base + "/simulator"), URI.create(base + "/api/webhooks"));
  }
}
