package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.ChannelWebhook.Part;
import io.chatplatform.application.channel.ChannelWebhook.Signer;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.port.in.AcceptWebhook;
import io.chatplatform.application.inbound.port.in.ProcessDeliveries;
import io.chatplatform.application.inbound.port.out.InboundQueue;
import io.chatplatform.application.inbound.port.out.InboundQueue.QueueUnavailable;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class AcceptWebhookService implements AcceptWebhook {
  private final Channels channels;
  private final SignerCredentials signers;
  private final InboundQueue queue;
  private final ProcessDeliveries processing;
  private final PoisonCabinet cabinet;
  private final Clock clock;

  @Inject
  public AcceptWebhookService(
      Channels channels,
      SignerCredentials signers,
      InboundQueue queue,
      ProcessDeliveries processing,
      PoisonCabinet cabinet,
      Clock clock) {
    this.channels = channels;
    this.signers = signers;
    this.queue = queue;
    this.processing = processing;
    this.cabinet = cabinet;
    this.clock = clock;
  }

  @Override
  public Optional<String> verify(String webhook, Map<String, String> query) {
    return webhook(webhook).verify(query);
  }

  @Override
  public Result accept(String name, Map<String, String> headers, byte[] body) {
    ChannelWebhook webhook = webhook(name);
    try {
      if (!isAuthentic(webhook, headers, body)) {
        return Result.NOT_AUTHENTIC;
      }
    } catch (StoreUnavailable away) {
      return Result.UNAVAILABLE;
    }
    List<Part> parts = webhook.split(headers, body);
    Instant now = clock.instant();
    try {
      queue.append(name, parts, now);
      return Result.ACCEPTED;
    } catch (QueueUnavailable away) {
      return storeDirectly(name, parts, now);
    }
  }

  /// An account that nobody holds looks like a wrong signature.
  private boolean isAuthentic(ChannelWebhook webhook, Map<String, String> headers, byte[] body) {
    Optional<Signer> signer = webhook.signer(headers, body);
    return signer.isEmpty()
        ? webhook.isAuthentic(headers, body)
        : signers
            .of(signer.get())
            .filter(credentials -> webhook.isAuthentic(headers, body, credentials))
            .isPresent();
  }

  /// The queue may have taken the parts and only failed to say so: then they are processed twice,
  /// which is harmless.
  private Result storeDirectly(String name, List<Part> parts, Instant now) {
    List<Delivery> deliveries =
        parts.stream().map(part -> new Delivery(name, part.body(), now, true)).toList();
    try {
      cabinet.keepPoisonous(deliveries, processing.process(deliveries));
      return Result.ACCEPTED;
    } catch (StoreUnavailable away) {
      return Result.UNAVAILABLE;
    }
  }

  private ChannelWebhook webhook(String name) {
    return channels.webhook(name).orElseThrow(() -> new Refusal.NotFound("webhook"));
  }
}
