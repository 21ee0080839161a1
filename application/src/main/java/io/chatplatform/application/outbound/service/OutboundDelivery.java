package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.ReplyWindow;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Sends one message of the outbox and settles what became of it. Never sends what may already have
/// been sent, except to a platform that drops repeats.
public final class OutboundDelivery {
  private static final int SETTLE_TRIES = 20;
  private static final Duration SETTLE_PAUSE = Duration.ofSeconds(1);
  private static final Duration REPEAT_AFTER = Duration.ofSeconds(5);
  private final TenantTransaction transaction;
  private final MessageRepository messages;
  private final Routing routing;
  private final MediaStore media;
  private final SendPacer pacer;
  private final Settling settling;
  private final ReactionDelivery reactions;
  private final Clock clock;

  @Inject
  public OutboundDelivery(
      TenantTransaction transaction,
      MessageRepository messages,
      Routing routing,
      MediaStore media,
      SendPacer pacer,
      Settling settling,
      ReactionDelivery reactions,
      Clock clock) {
    this.transaction = transaction;
    this.messages = messages;
    this.routing = routing;
    this.media = media;
    this.pacer = pacer;
    this.settling = settling;
    this.reactions = reactions;
    this.clock = clock;
  }

  void deliver(Due due) {
    switch (due.kind()) {
      case MESSAGE -> deliverMessage(due);
      case REACTION -> reactions.deliver(due);
    }
  }

  private void deliverMessage(Due due) {
    switch (due.was()) {
      case UNSETTLED -> settling.giveUp(due);
      case SENDING -> settling.unknown(due);
      case QUEUED -> send(due);
    }
  }

  private void send(Due due) {
    switch (transaction.run(due.tenantId(), () -> prepare(due))) {
      case Gone _ -> settling.nothingToSend(due);
      case Waiting waiting -> settling.blocked(due, waiting.connection());
      case Ready ready -> {
        Optional<Duration> wait = placeFor(ready);
        if (wait.isPresent()) {
          settling.postpone(due, wait.get());
          return;
        }
        Instant sentAt = clock.instant();
        SendResult result;
        try {
          result = ready.channel().send(ready.message(), ready.credentials());
        } catch (RuntimeException bug) {
          result = new SendResult.Unknown("the channel's adapter failed: " + bug);
        }
        settle(due, ready.connection(), sentAt, repeatable(ready.channel(), result));
      }
    }
  }

  private static SendResult repeatable(ChannelAdapter channel, SendResult result) {
    return result instanceof SendResult.Unknown(String reason) && channel.dropsRepeats()
        ? new SendResult.RetryAfter(REPEAT_AFTER, reason)
        : result;
  }

  private Optional<Duration> placeFor(Ready ready) {
    var paces = ready.channel().descriptor().limits().paces();
    var lanes = SendLanes.of(ready.message(), paces);
    return pacer.take(ready.connection().id(), lanes);
  }

  /// What the platform said must not get lost because the store is away for a moment; if it stays
  /// away, the entry's lease runs out, and the outcome counts as unknown.
  private void settle(Due due, SocialConnection connection, Instant sentAt, SendResult result) {
    for (int attempt = 1; ; attempt++) {
      try {
        settling.settle(due, connection, sentAt, result);
        return;
      } catch (StoreUnavailable away) {
        if (attempt == SETTLE_TRIES) {
          throw away;
        }
        LockSupport.parkNanos(SETTLE_PAUSE.toNanos());
      }
    }
  }

  private Prepared prepare(Due due) {
    Message message = messages.find(due.messageId()).orElse(null);
    if (message == null || message.status() != MessageStatus.PENDING) {
      return new Gone();
    }
    return switch (routing.to(due.tenantId(), message.chatId())) {
      case Routing.Blocked(SocialConnection connection) -> new Waiting(connection);
      case Routing.Open way -> ready(due.tenantId(), message, way);
    };
  }

  private Ready ready(TenantId tenant, Message message, Routing.Open way) {
    var window =
        ReplyWindow.of(
            way.channel().descriptor().capabilities().replyWindow(),
            way.chat().activity().lastCustomerMessageAt(),
            clock.instant());
    var outgoing =
        new OutgoingMessage(
            message.id(),
            way.recipient(),
            content(tenant, message.content()),
            message.links().replyToPlatformId(),
            window.humanAgentOnly());
    return new Ready(way.channel(), way.connection(), outgoing, way.credentials());
  }

  private OutgoingMessage.Content content(TenantId tenant, MessageContent content) {
    return switch (content) {
      case MessageContent.Text(String body) -> new OutgoingMessage.Content.Text(body);
      case MessageContent.Interactive(String body, Choices choices) ->
          new OutgoingMessage.Content.Text(body, Optional.of(choices));
      case MessageContent.Media file -> file(tenant, file.attachments().getFirst(), file.text());
      case MessageContent.Template template ->
          new OutgoingMessage.Content.Template(
              template
                  .filled()
                  .orElseThrow(() -> new IllegalStateException("a template without its values")),
              template.attachments().stream()
                  .findFirst()
                  .map(header -> file(tenant, header, Optional.empty())));
      case MessageContent.Location _,
          MessageContent.Contacts _,
          MessageContent.Choice _,
          MessageContent.Order _,
          MessageContent.Share _,
          MessageContent.Notice _,
          MessageContent.Deleted _,
          MessageContent.Unsupported _ ->
          throw new IllegalStateException("cannot be sent: " + content.type());
    };
  }

  private OutgoingMessage.Content.File file(
      TenantId tenant, Attachment attachment, Optional<String> caption) {
    return new OutgoingMessage.Content.File(
        attachment.type(),
        attachment.info(),
        caption,
        () ->
            media
                .open(MediaKey.of(tenant, attachment.id()))
                .orElseThrow(() -> new FileNotFoundException("attachment " + attachment.id())));
  }

  private sealed interface Prepared {}

  private record Gone() implements Prepared {}

  private record Waiting(SocialConnection connection) implements Prepared {}

  private record Ready(
      ChannelAdapter channel,
      SocialConnection connection,
      OutgoingMessage message,
      Credentials credentials)
      implements Prepared {}
}
