package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import java.net.URI;
import java.util.Optional;

/// Sends somebody to a platform's dialog to connect accounts; owner and admin only.
public interface StartLogin {
  Started handle(Command command);

  /// `callback`: where the platform is to send the browser back to.
  record Command(Actor actor, ChannelId channel, Optional<ConnectionId> reconnects, URI callback) {}

  /// `browserKey` is to be kept by the browser until it comes back; never printed.
  record Started(URI dialog, String browserKey) {
    @Override
    public String toString() {
      return "Started[hidden]";
    }
  }
}
