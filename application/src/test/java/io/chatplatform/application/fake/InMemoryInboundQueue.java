package io.chatplatform.application.fake;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import io.chatplatform.application.inbound.port.out.InboundQueue;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what was appended, unless it is away.
public final class InMemoryInboundQueue implements InboundQueue {
  private final List<Part> parts = new CopyOnWriteArrayList<>();
  private volatile boolean isAway;

  @Override
  public void append(String webhook, List<Part> more, Instant receivedAt) {
    if (isAway) {
      throw new QueueUnavailable("the queue is away", new IllegalStateException("on purpose"));
    }
    parts.addAll(more);
  }

  public void away() {
    isAway = true;
  }

  public List<Part> parts() {
    return List.copyOf(parts);
  }
}
