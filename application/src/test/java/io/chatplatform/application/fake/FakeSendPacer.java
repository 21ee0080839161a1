package io.chatplatform.application.fake;

import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.domain.connection.ConnectionId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// Gives a place at once unless it was told a wait; remembers what it was asked.
public final class FakeSendPacer implements SendPacer {
  public final List<List<Lane>> asked = new ArrayList<>();
  public final Map<ConnectionId, Duration> rests = new LinkedHashMap<>();
  private final Queue<Duration> waits = new ArrayDeque<>();

  public void askToWait(Duration wait) {
    waits.add(wait);
  }

  @Override
  public Optional<Duration> take(ConnectionId connection, List<Lane> lanes) {
    asked.add(lanes);
    return Optional.ofNullable(waits.poll());
  }

  @Override
  public void rest(ConnectionId connection, Duration time) {
    rests.put(connection, time);
  }
}
