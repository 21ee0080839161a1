package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Shows the customer that an agent types, where the channel can; at most once in `PAUSE` for a
/// chat.
public final class TypingRelay {
  private static final System.Logger LOG = System.getLogger(TypingRelay.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(4);
  private static final int LOOK_BACK = 20;
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final Executor background;
  private final Clock clock;
  private final Map<ChatId, Instant> shown = new ConcurrentHashMap<>();

  @Inject
  public TypingRelay(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      Executor background,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.background = background;
    this.clock = clock;
  }

  public void show(TenantId tenant, ChatId chat, boolean isTyping) {
    Instant now = clock.instant();
    shown.values().removeIf(at -> at.plus(PAUSE).isBefore(now));
    if (isTyping && shown.putIfAbsent(chat, now) != null) {
      return;
    }
    if (!isTyping) {
      shown.remove(chat);
    }
    background.execute(() -> {
      try {
        transaction
            .run(tenant, () -> chats.find(chat).flatMap(found -> prepare(tenant, found)))
            .ifPresent(ready ->
                ready
                    .channel()
                    .showTyping(ready.to(), ready.answering(), isTyping, ready.credentials()));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "could not show typing in chat " + chat, e);
      }
    });
  }

  private Optional<Ready> prepare(TenantId tenant, Chat chat) {
    ChannelAdapter channel = channels.find(chat.origin().channel()).orElse(null);
    SocialConnection connection = connections.find(chat.origin().connection()).orElse(null);
    if (channel == null
        || connection == null
        || !connection.isActive()
        || !channel.descriptor().capabilities().typing()) {
      return Optional.empty();
    }
    Optional<String> answering =
        messages.page(chat.id(), Optional.empty(), LOOK_BACK).reversed().stream()
            .filter(message -> message.sender() instanceof Sender.Customer)
            .findFirst()
            .map(Message::delivery)
            .flatMap(Message.Delivery::platformMessageId);
    return Optional.of(
        new Ready(channel, chats.keysOf(chat.id()), answering, vault.open(tenant, connection)));
  }

  private record Ready(
      ChannelAdapter channel,
      List<CustomerKey> to,
      Optional<String> answering,
      Credentials credentials) {}
}
