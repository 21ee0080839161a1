package io.chatplatform.realtime.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatplatform.application.outbound.port.out.SendPacer.Lane;
import io.chatplatform.domain.connection.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The lanes of one instance alone: after each place the next comes an interval later.
final class OwnLanes {
  private final Cache<String, Long> freeAt =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(1)).build();

  synchronized Optional<Duration> take(ConnectionId connection, List<Lane> lanes) {
    long now = System.nanoTime();
    long wait = waitFor(key(connection, "rest"), now);
    for (Lane lane : lanes) {
      wait = Math.max(wait, waitFor(key(connection, lane.name()), now));
    }
    if (wait > 0) {
      return Optional.of(Duration.ofNanos(wait));
    }
    for (Lane lane : lanes) {
      freeAt.put(key(connection, lane.name()), now + lane.pace().interval().toNanos());
    }
    return Optional.empty();
  }

  synchronized void rest(ConnectionId connection, Duration time) {
    freeAt.put(key(connection, "rest"), System.nanoTime() + time.toNanos());
  }

  private long waitFor(String key, long now) {
    Long free = freeAt.getIfPresent(key);
    return free == null ? 0 : free - now;
  }

  private static String key(ConnectionId connection, String lane) {
    return connection + "/" + lane;
  }
}
