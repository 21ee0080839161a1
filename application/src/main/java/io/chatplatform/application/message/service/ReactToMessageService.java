package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.inbound.service.BusinessReactions;
import io.chatplatform.application.message.port.in.ReactToMessage;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.Reaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class ReactToMessageService implements ReactToMessage {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final ConnectionRepository connections;
  private final Channels channels;
  private final BusinessReactions reactions;
  private final Outbox outbox;
  private final EventPublisher events;
  private final WakeDispatcher dispatcher;
  private final Clock clock;

  @Inject
  public ReactToMessageService(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      ConnectionRepository connections,
      Channels channels,
      BusinessReactions reactions,
      Outbox outbox,
      EventPublisher events,
      WakeDispatcher dispatcher,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.connections = connections;
    this.channels = channels;
    this.reactions = reactions;
    this.outbox = outbox;
    this.events = events;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public Message handle(Actor actor, MessageId id, Optional<String> emoji) {
    Outcome outcome = transaction.run(actor.tenantId(), () -> react(id, emoji));
    if (!outcome.news().isEmpty()) {
      events.publish(actor.tenantId(), outcome.news());
      dispatcher.wake();
    }
    return outcome.message();
  }

  private Outcome react(MessageId id, Optional<String> emoji) {
    Message found = messages.find(id).orElseThrow(() -> new Refusal.NotFound("message"));
    Chat chat = chats.lock(found.chatId()).orElseThrow(() -> new Refusal.NotFound("chat"));
    Message message = messages.find(id).orElseThrow(() -> new Refusal.NotFound("message"));
    ConnectionId connectionId = chat.origin().connection();
    SocialConnection connection =
        connections.find(connectionId).orElseThrow(() -> new Refusal.NotFound("connection"));
    ChannelDescriptor channel = channels.require(chat.origin().channel()).descriptor();
    Instant now = clock.instant();
    var rules = new ReplyRules(channel);
    new ReactionRules(channel).requireAllowed(message, emoji);
    rules.requireUsable(connection);
    rules.requireOpenWindow(chat, now);
    if (ofBusiness(message).equals(emoji)) {
      return new Outcome(message, List.of());
    }
    var ref = new PlatformRef(connectionId, message.delivery().platformMessageId().orElseThrow());
    Message reacted = reactions.want(ref, message, emoji, now);
    messages.updateAll(List.of(reacted));
    outbox.addReaction(id, chat.id(), connectionId, now);
    return new Outcome(reacted, List.of(new TenantEvent.MessageUpdated(reacted, chat)));
  }

  private static Optional<String> ofBusiness(Message message) {
    return message.reactions().stream()
        .filter(reaction -> !reaction.byCustomer())
        .map(Reaction::emoji)
        .findFirst();
  }

  private record Outcome(Message message, List<TenantEvent> news) {}
}
