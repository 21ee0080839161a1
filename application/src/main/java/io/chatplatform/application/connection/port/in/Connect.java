package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.SocialConnection;
import java.util.Map;
import java.util.Optional;

/// Connects an account by hand; owner and admin only. An account that another tenant holds is a
/// conflict, without saying whose.
public interface Connect {
  SocialConnection handle(Command command);

  /// `furtherFields`: what the channel asks for beside, by the names in its descriptor.
  record Command(
      Actor actor,
      ChannelId channel,
      String platformAccountId,
      Optional<String> businessAccountId,
      Optional<String> displayName,
      String accessToken,
      Map<String, String> furtherFields) {
    public Command {
      furtherFields = Map.copyOf(furtherFields);
    }

    @Override
    public String toString() {
      return "Connect[" + channel + " " + platformAccountId + "]";
    }
  }
}
