package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.media.service.FittingPictures;
import io.chatplatform.application.message.port.in.StartChat;
import io.chatplatform.application.message.service.Composer.Composed;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class StartChatService implements StartChat {
  private final TenantTransaction transaction;
  private final Channels channels;
  private final ConnectionRepository connections;
  private final ConnectionNoticeRepository notices;
  private final ChatRepository chats;
  private final Composer composer;
  private final FittingPictures pictures;
  private final EventPublisher events;
  private final WakeDispatcher dispatcher;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public StartChatService(
      TenantTransaction transaction,
      Channels channels,
      ConnectionRepository connections,
      ConnectionNoticeRepository notices,
      ChatRepository chats,
      Composer composer,
      FittingPictures pictures,
      EventPublisher events,
      WakeDispatcher dispatcher,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.channels = channels;
    this.connections = connections;
    this.notices = notices;
    this.chats = chats;
    this.composer = composer;
    this.pictures = pictures;
    this.events = events;
    this.dispatcher = dispatcher;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Started handle(Command command) {
    var tenant = command.actor().tenantId();
    fitPictures(tenant, command);
    Opened opened = transaction.run(tenant, () -> start(command));
    events.publish(tenant, opened.events());
    dispatcher.wake();
    return new Started(opened.composed().chat(), opened.composed().first());
  }

  private void fitPictures(TenantId tenant, Command command) {
    List<AttachmentId> files = command.draft().attachments();
    if (!files.isEmpty()) {
      SocialConnection connection =
          transaction.run(
              tenant,
              () ->
                  connections
                      .find(command.connection())
                      .orElseThrow(() -> new Refusal.NotFound("connection")));
      pictures.fit(tenant, channels.require(connection.account().channel()).descriptor(), files);
    }
  }

  private Opened start(Command command) {
    SocialConnection connection =
        connections
            .find(command.connection())
            .orElseThrow(() ->
                new Refusal.Unacceptable("socialConnectionId", "is not a connection of yours"));
    ChannelAdapter channel = channels.require(connection.account().channel());
    if (!channel.descriptor().capabilities().startsConversations()) {
      throw new Refusal.Unacceptable(
          "socialConnectionId",
          "On " + channel.descriptor().name() + " only the customer can start a conversation.");
    }
    if (notices.isRestricted(connection.id(), clock.instant())) {
      throw new Refusal.Unacceptable(
          "connection_restricted",
          List.of(
              new Refusal.FieldError(
                  "socialConnectionId",
                  channel.descriptor().name()
                      + " does not let this account start conversations at the moment.")));
    }
    CustomerIdentity customer =
        channel
            .recipient(command.recipient())
            .orElseThrow(
                () -> new Refusal.Unacceptable("recipient", "is not a recipient on this channel"));
    var handles = customer.keys().stream().map(key -> new Handle(connection.id(), key)).toList();
    Map<Handle, Chat> found = chats.lockByHandles(handles);
    Chat known = found.values().stream().findFirst().orElse(null);
    List<TenantEvent> news = new ArrayList<>();
    List<Chat> opened = new ArrayList<>();
    Chat chat = known;
    if (chat == null) {
      var origin = new Chat.Origin(connection.id(), connection.account().channel());
      chat = Chat.open(new ChatId(ids.next()), origin, Customer.of(customer), clock.instant());
      opened.add(chat);
      news.add(new TenantEvent.ChatCreated(chat));
    }
    Map<Handle, ChatId> added = new LinkedHashMap<>();
    for (Handle handle : handles) {
      if (!found.containsKey(handle)) {
        added.put(handle, chat.id());
      }
    }
    chats.open(opened, added);
    Composed composed = composer.compose(command.actor(), chat, command.draft());
    news.addAll(composed.events());
    return new Opened(composed, news);
  }

  private record Opened(Composed composed, List<TenantEvent> events) {}
}
