package io.chatplatform.application.channel;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The channels of this installation.
public final class Channels {
  private final Map<ChannelId, ChannelAdapter> adapters = new LinkedHashMap<>();
  private final Map<String, ChannelWebhook> webhooks = new LinkedHashMap<>();

  public Channels(Collection<ChannelAdapter> all) {
    for (ChannelAdapter adapter : all) {
      if (adapters.put(adapter.descriptor().id(), adapter) != null) {
        throw new IllegalStateException("two adapters for channel " + adapter.descriptor().id());
      }
      for (String name : adapter.webhook().names()) {
        ChannelWebhook other = webhooks.putIfAbsent(name, adapter.webhook());
        if (other != null && !other.equals(adapter.webhook())) {
          throw new IllegalStateException("two webhooks named " + name);
        }
      }
    }
  }

  public List<ChannelDescriptor> descriptors() {
    return adapters.values().stream().map(ChannelAdapter::descriptor).toList();
  }

  public Optional<ChannelAdapter> find(ChannelId id) {
    return Optional.ofNullable(adapters.get(id));
  }

  /// The channel's adapter; refused when the channel is not installed (any more).
  public ChannelAdapter require(ChannelId id) {
    return find(id)
        .orElseThrow(() ->
            new Refusal.Unacceptable("platform", "is not a channel of this installation: " + id));
  }

  /// Has the channel a dialog of its own that connects accounts?
  public boolean hasLogin(ChannelId id) {
    return find(id).flatMap(ChannelAdapter::login).isPresent();
  }

  /// Those whose events come over the webhook.
  public List<ChannelId> over(ChannelWebhook webhook) {
    return adapters.values().stream()
        .filter(adapter -> adapter.webhook().equals(webhook))
        .map(adapter -> adapter.descriptor().id())
        .toList();
  }

  public Optional<ChannelWebhook> webhook(String name) {
    return Optional.ofNullable(webhooks.get(name));
  }
}
