package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import java.util.Map;
import java.util.Optional;

/// Renames, pauses, resumes or re-keys a connection; owner and admin only.
public interface ChangeConnection {
  SocialConnection handle(Command command);

  /// A new token comes with the `furtherFields` that the channel needs to make it, as in `Connect`.
  record Command(
      Actor actor,
      ConnectionId connection,
      Optional<String> displayName,
      Optional<Boolean> isActive,
      Optional<String> accessToken,
      Map<String, String> furtherFields) {
    public Command {
      furtherFields = Map.copyOf(furtherFields);
    }

    @Override
    public String toString() {
      return "ChangeConnection[" + connection + "]";
    }
  }
}
