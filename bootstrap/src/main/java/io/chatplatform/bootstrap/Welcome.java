package io.chatplatform.bootstrap;

import io.chatplatform.bootstrap.demo.DemoLogins;

/// What the console says when the platform is ready.
final class Welcome {
  private Welcome() {}

  static String text(Settings settings, int port, long millis) {
    String url = "http://localhost:" + port;
    var text = new StringBuilder();
    text.append("\nChat Management Platform is ready after %.1f s: %s\n".formatted(millis / 1000.0, url));
    if (settings.demo()) {
      text.append("\n  Sign in (password ").append(DemoLogins.PASSWORD).append("):\n");
      DemoLogins.ALL.forEach(
          login -> text.append("    %-24s %s\n".formatted(login.email(), login.what())));
      text.append("\n  Play a customer:   ").append(url).append("/simulator\n");
    }
    text.append("  API:               ").append(url).append("/api/docs\n");
    text.append("  Stop with Ctrl-C; data stay in ").append(settings.dataDir()).append("\n");
    return text.toString();
  }
}
