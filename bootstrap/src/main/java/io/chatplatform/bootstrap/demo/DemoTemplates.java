package io.chatplatform.bootstrap.demo;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.connection.port.in.SyncTemplates;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/// Fetches what the platforms have prepared for the demo's new connections. This server plays the
/// platforms, so it must be serving by then.
public final class DemoTemplates {
  private static final System.Logger LOG = System.getLogger(DemoTemplates.class.getName());
  private final Channels channels;
  private final SyncTemplates sync;

  @Inject
  public DemoTemplates(Channels channels, SyncTemplates sync) {
    this.channels = channels;
    this.sync = sync;
  }

  public void fetch(Map<Actor, List<SocialConnection>> made) {
    made.forEach((owner, connections) ->
        connections.stream().filter(this::hasTemplates).forEach(one -> fetch(owner, one)));
  }

  /// Where a real platform stands behind the demo, it refuses the demo's tokens.
  private void fetch(Actor owner, SocialConnection connection) {
    try {
      sync.sync(owner, connection.id());
    } catch (Refusal refusal) {
      LOG.log(System.Logger.Level.DEBUG, "no templates for the demo: " + refusal.getMessage());
    }
  }

  private boolean hasTemplates(SocialConnection connection) {
    return channels.require(connection.account().channel()).descriptor().capabilities().templates();
  }
}
