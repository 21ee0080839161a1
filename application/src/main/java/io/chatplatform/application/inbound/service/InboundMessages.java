package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageEchoed;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.Inserted;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.chat.Activity.LastMessage;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds what was said. An echo of what an agent sent here settles that message instead of adding a
/// second one.
public final class InboundMessages {
  private final MessageRepository messages;
  private final Outbox outbox;
  private final Receipts receipts;
  private final BatchStore store;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public InboundMessages(
      MessageRepository messages,
      Outbox outbox,
      Receipts receipts,
      BatchStore store,
      IdSource ids,
      Clock clock) {
    this.messages = messages;
    this.outbox = outbox;
    this.receipts = receipts;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  void write(List<Routed> events, Batch batch) {
    Map<PlatformRef, Arrival> arrivals = new LinkedHashMap<>();
    Map<PlatformRef, List<Handle>> sent = new LinkedHashMap<>();
    var pending = new PendingMatches(messages, events, batch);
    for (Routed routed : events) {
      switch (routed.event()) {
        case MessageReceived received ->
            arrivals.putIfAbsent(
                routed.ref(received.platformMessageId()), arrival(routed, received, batch));
        case MessageEchoed echo -> {
          PlatformRef ref = routed.ref(echo.platformMessageId());
          sent.put(ref, routed.handles(echo.customer()));
          Optional<Message> own = ownMessage(routed, echo, batch, pending);
          if (own.isPresent()) {
            if (own.get().delivery().platformMessageId().isEmpty()) {
              batch.await(ref);
            }
            batch.change(own.get().accepted(echo.platformMessageId()));
            batch.know(ref, own.get());
            outbox.remove(own.get().id());
          } else if (batch.message(ref).isEmpty()) {
            arrivals.putIfAbsent(ref, arrival(routed, echo, batch));
          }
        }
        case InboundEvent.NoticeGiven given ->
            arrivals.putIfAbsent(
                routed.ref(given.platformMessageId()), arrival(routed, given, batch));
        case InboundEvent.CustomerMoved moved ->
            arrivals.putIfAbsent(
                routed.ref(moved.platformMessageId()), arrival(routed, moved, batch));
        case InboundEvent.MessageChanged _,
            InboundEvent.Referred _,
            InboundEvent.AccountNoticed _,
            InboundEvent.StatusChanged _,
            InboundEvent.StatusUpTo _,
            InboundEvent.NotUnderstood _ -> {}
      }
    }
    insert(arrivals, batch, clock.instant());
    receipts.applyKept(sent, batch);
  }

  /// The message of ours that this is the echo of: named by the echo, or known by the platform's
  /// id, or just being sent with the same content.
  private static Optional<Message> ownMessage(
      Routed routed, MessageEchoed echo, Batch batch, PendingMatches pending) {
    return echo.ourId()
        .flatMap(batch::message)
        .filter(message ->
            message
                .delivery()
                .platformMessageId()
                .map(echo.platformMessageId()::equals)
                .orElse(true))
        .or(() -> batch.message(routed.ref(echo.platformMessageId())))
        .or(() -> pending.take(routed, echo));
  }

  private void insert(Map<PlatformRef, Arrival> arrivals, Batch batch, Instant now) {
    Map<ChatId, Instant> newest = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    Map<PlatformRef, Message> made = new LinkedHashMap<>();
    arrivals.forEach((ref, arrival) -> {
      Message message = arrival.message(isLate(arrival, batch, newest), now);
      made.put(ref, message);
      placed.add(new Placed(ref.connection(), message));
    });
    store.open(batch, made.values(), now);
    Inserted inserted = messages.insertNew(placed);
    List<PlatformRef> repeated = new ArrayList<>();
    arrivals.forEach((ref, arrival) -> {
      Message message = made.get(ref);
      if (message != null && inserted.added().contains(message.id())) {
        batch.create(ref, message, now);
        if (inserted.changedBefore().contains(message.id())) {
          batch.await(ref);
        }
      } else if (arrival.redelivered()) {
        repeated.add(ref);
      }
    });
    if (!repeated.isEmpty()) {
      messages
          .findByPlatformIds(repeated)
          .values()
          .forEach(message -> repeatIfLoaded(message, batch));
    }
  }

  private static void repeatIfLoaded(Message message, Batch batch) {
    if (batch.knows(message.chatId())) {
      batch.repeat(message);
    }
  }

  private static boolean isLate(Arrival arrival, Batch batch, Map<ChatId, Instant> newest) {
    Instant known =
        newest.computeIfAbsent(
            arrival.chat(),
            id ->
                batch
                    .chat(id)
                    .activity()
                    .lastMessage()
                    .map(LastMessage::timestamp)
                    .orElse(Instant.MIN));
    newest.put(arrival.chat(), arrival.at().isAfter(known) ? arrival.at() : known);
    return arrival.at().isBefore(known);
  }

  private Arrival arrival(Routed routed, MessageReceived event, Batch batch) {
    return new Arrival(
        new MessageId(ids.next()),
        chatOf(routed, event.customer(), batch),
        event.platformMessageId(),
        content(event.content()),
        links(event.answers(), event.replyToPlatformId(), event.context()),
        event.at(),
        Author.CUSTOMER,
        routed.redelivered());
  }

  private Arrival arrival(Routed routed, MessageEchoed event, Batch batch) {
    return new Arrival(
        new MessageId(ids.next()),
        chatOf(routed, event.customer(), batch),
        event.platformMessageId(),
        content(event.content()),
        links(Optional.empty(), event.replyToPlatformId(), event.context()),
        event.at(),
        Author.BUSINESS,
        routed.redelivered());
  }

  private Arrival arrival(Routed routed, InboundEvent.NoticeGiven event, Batch batch) {
    return notice(
        routed, event.customer(), event.platformMessageId(), event.notice(), event.at(), batch);
  }

  private Arrival arrival(Routed routed, InboundEvent.CustomerMoved event, Batch batch) {
    return notice(
        routed, event.customer(), event.platformMessageId(), event.notice(), event.at(), batch);
  }

  private Arrival notice(
      Routed routed,
      CustomerIdentity customer,
      String platformMessageId,
      MessageContent.Notice notice,
      Instant at,
      Batch batch) {
    return new Arrival(
        new MessageId(ids.next()),
        chatOf(routed, customer, batch),
        platformMessageId,
        notice,
        Message.Links.NONE,
        at,
        Author.PLATFORM,
        routed.redelivered());
  }

  private static Message.Links links(
      Optional<MessageId> replyTo, Optional<String> replyToPlatformId, MessageContext context) {
    return new Message.Links(replyTo, replyToPlatformId, Optional.empty(), context);
  }

  private static ChatId chatOf(Routed routed, CustomerIdentity customer, Batch batch) {
    return batch.chat(routed.handles(customer)).map(Chat::id).orElseThrow();
  }

  private MessageContent content(InboundContent content) {
    return switch (content) {
      case InboundContent.Text(String body) -> new MessageContent.Text(body);
      case InboundContent.Unsupported(String what, String raw) ->
          new MessageContent.Unsupported(what, raw);
      case InboundContent.Complete(MessageContent complete) -> complete;
      case InboundContent.Media media ->
          new MessageContent.Media(
              media.type(),
              media.caption(),
              media.items().stream().map(this::attachment).toList(),
              media.isVoice());
    };
  }

  private Attachment attachment(InboundContent.Item item) {
    return Attachment.waiting(
        new AttachmentId(ids.next()),
        item.type(),
        MediaInfo.of(item.mimeType(), item.fileName(), 0),
        new Attachment.Source(item.source(), item.sha256()));
  }

  private enum Author {
    CUSTOMER,
    BUSINESS,
    PLATFORM
  }

  /// A message on its way into the store.
  private record Arrival(
      MessageId id,
      ChatId chat,
      String platformMessageId,
      MessageContent content,
      Message.Links links,
      Instant at,
      Author author,
      boolean redelivered) {
    Message message(boolean isLate, Instant now) {
      var times = new Message.Times(at, now, isLate);
      return switch (author) {
        case CUSTOMER -> Message.received(id, chat, platformMessageId, content, links, times);
        case BUSINESS -> Message.echoed(id, chat, platformMessageId, content, links, times);
        case PLATFORM -> Message.noticed(id, chat, platformMessageId, content, times);
      };
    }
  }
}
