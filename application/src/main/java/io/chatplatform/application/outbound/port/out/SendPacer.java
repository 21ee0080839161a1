package io.chatplatform.application.outbound.port.out;

import io.chatplatform.domain.channel.Pace;
import io.chatplatform.domain.connection.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Keeps all instances together within the channels' limits. When the others cannot be reached, an
/// instance paces itself.
public interface SendPacer {
  /// Takes a place in all of these lanes of a connection, or in none: empty: it may be sent now;
  /// else how long to wait before asking again.
  Optional<Duration> take(ConnectionId connection, List<Lane> lanes);

  /// No place is given on this connection for so long.
  void rest(ConnectionId connection, Duration time);

  record Lane(String name, Pace pace) {}
}
