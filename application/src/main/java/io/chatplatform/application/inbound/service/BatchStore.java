package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Loads and locks what a batch touches, opens chats for new customers, and writes what changed,
/// each in as few statements as there are tables.
public final class BatchStore {
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public BatchStore(ChatRepository chats, MessageRepository messages, IdSource ids, Clock clock) {
    this.chats = chats;
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
  }

  Batch load(List<Routed> events) {
    var batch = new Batch();
    Set<Handle> handles = new LinkedHashSet<>();
    for (Routed routed : events) {
      customer(routed.event()).ifPresent(customer -> handles.addAll(routed.handles(customer)));
    }
    if (!handles.isEmpty()) {
      chats.lockByHandles(handles).forEach(batch::know);
      openMissing(events, batch);
      if (events.stream().anyMatch(one -> one.event() instanceof InboundEvent.CustomerMoved)) {
        // Customers who move join chats in the store.
        open(batch, List.of(), clock.instant());
      }
      lockForEarlyChanges(events, batch);
    }
    loadMentioned(events, batch);
    return batch;
  }

  /// Writes opened chats with the messages that are about to be written. Another instance that
  /// opened one of them a moment ago makes it `LostRace`.
  void open(Batch batch, Collection<Message> arriving, Instant now) {
    List<Chat> opened = batch.openedChatsWith(arriving, now);
    chats.open(opened, batch.addedHandles());
    batch.stored(opened);
  }

  Effects save(Batch batch) {
    List<Chat> changedChats = batch.changedChats();
    if (!changedChats.isEmpty()) {
      chats.updateAll(changedChats);
    }
    List<Message> changed = batch.changedMessages();
    if (!changed.isEmpty()) {
      messages.updateAll(changed);
    }
    List<Message> revised = batch.revisedMessages();
    if (!revised.isEmpty()) {
      messages.reviseAll(revised);
    }
    List<TenantEvent> events = new ArrayList<>();
    batch.openedChats().forEach(chat -> events.add(new TenantEvent.ChatCreated(chat)));
    List<Message> told = new ArrayList<>(batch.createdMessages());
    told.addAll(batch.repeatedMessages());
    for (Message message : told) {
      events.add(new TenantEvent.MessageCreated(message, batch.chat(message.chatId())));
    }
    batch
        .toldAsChanged()
        .forEach(message ->
            events.add(new TenantEvent.MessageUpdated(message, batch.chat(message.chatId()))));
    batch.goneChats().forEach(chat -> events.add(new TenantEvent.ChatDeleted(chat)));
    batch.toldChats().forEach(chat -> events.add(new TenantEvent.ChatUpdated(chat)));
    boolean bringsFiles =
        told.stream()
            .flatMap(message -> message.content().attachments().stream())
            .anyMatch(attachment -> attachment.state() == Attachment.State.WAITING);
    return new Effects(events, bringsFiles, !batch.openedChats().isEmpty());
  }

  /// Customers who are written to or write for the first time get a chat.
  private void openMissing(List<Routed> events, Batch batch) {
    for (Routed routed : movedFirst(events)) {
      if (!opensChat(routed.event())) {
        continue;
      }
      CustomerIdentity customer = customerOf(routed);
      List<Handle> handles = routed.handles(customer);
      Optional<Chat> known = batch.chat(handles);
      Chat chat = known.orElseGet(() -> opened(routed, customer));
      if (known.isPresent()) {
        batch.change(chat.withCustomer(chat.customer().learned(customer), clock.instant()));
      } else {
        batch.open(chat);
      }
      handles.stream()
          .filter(handle -> !batch.knows(handle))
          .forEach(handle -> batch.add(handle, chat.id()));
    }
  }

  private Chat opened(Routed routed, CustomerIdentity customer) {
    return Chat.open(
        new ChatId(ids.next()), routed.origin(), Customer.of(customer), clock.instant());
  }

  /// A change whose message and chat are not known yet is kept while nobody else opens that chat:
  /// then whoever stores the message sees the change, or the change sees the message.
  private void lockForEarlyChanges(List<Routed> events, Batch batch) {
    Set<ConnectionId> early = new LinkedHashSet<>();
    for (Routed routed : events) {
      if (routed.event() instanceof InboundEvent.MessageChanged changed
          && batch.chat(routed.handles(changed.customer())).isEmpty()) {
        early.add(routed.connection());
      }
    }
    if (!early.isEmpty()) {
      chats.lockOpening(early);
    }
  }

  /// Loads the messages that statuses, echoes and changes speak of, after locking their chats.
  private void loadMentioned(List<Routed> events, Batch batch) {
    Set<PlatformRef> refs = new LinkedHashSet<>();
    Set<MessageId> ours = new LinkedHashSet<>();
    for (Routed routed : events) {
      switch (routed.event()) {
        case InboundEvent.StatusChanged status -> {
          refs.add(routed.ref(status.platformMessageId()));
          status.ourId().ifPresent(ours::add);
        }
        case InboundEvent.MessageEchoed echo -> {
          refs.add(routed.ref(echo.platformMessageId()));
          echo.ourId().ifPresent(ours::add);
        }
        case InboundEvent.MessageChanged changed ->
            refs.add(routed.ref(changed.platformMessageId()));
        case InboundEvent.MessageReceived _,
            InboundEvent.StatusUpTo _,
            InboundEvent.NoticeGiven _,
            InboundEvent.CustomerMoved _,
            InboundEvent.Referred _,
            InboundEvent.AccountNoticed _,
            InboundEvent.NotUnderstood _ -> {}
      }
    }
    if (refs.isEmpty()) {
      return;
    }
    Map<PlatformRef, Message> byRef = messages.findByPlatformIds(refs);
    List<Message> found = new ArrayList<>(byRef.values());
    if (!ours.isEmpty()) {
      found.addAll(messages.findAll(ours));
    }
    Set<ChatId> unlocked = new LinkedHashSet<>();
    found.stream().map(Message::chatId).filter(id -> !batch.knows(id)).forEach(unlocked::add);
    if (!unlocked.isEmpty()) {
      chats.lockAll(unlocked).forEach(batch::know);
      found = messages.findAll(found.stream().map(Message::id).toList());
    }
    found.stream().filter(message -> batch.knows(message.chatId())).forEach(batch::know);
    byRef.forEach(
        (ref, message) -> batch.message(message.id()).ifPresent(now -> batch.know(ref, now)));
  }

  private static boolean opensChat(InboundEvent event) {
    return switch (event) {
      case InboundEvent.MessageReceived _,
          InboundEvent.MessageEchoed _,
          InboundEvent.NoticeGiven _,
          InboundEvent.CustomerMoved _,
          InboundEvent.Referred _ ->
          true;
      case InboundEvent.MessageChanged _,
          InboundEvent.StatusChanged _,
          InboundEvent.StatusUpTo _,
          InboundEvent.AccountNoticed _,
          InboundEvent.NotUnderstood _ ->
          false;
    };
  }

  /// Who has moved is found by the former keys before somebody new is seen behind the others.
  private static List<Routed> movedFirst(List<Routed> events) {
    List<Routed> ordered = new ArrayList<>(events);
    ordered.sort(
        Comparator.comparing(routed -> !(routed.event() instanceof InboundEvent.CustomerMoved)));
    return ordered;
  }

  /// Former keys first: they lead to the history.
  private static CustomerIdentity allKeys(InboundEvent.CustomerMoved moved) {
    List<CustomerKey> keys = new ArrayList<>(moved.former().keys());
    moved.customer().keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return new CustomerIdentity(keys, moved.customer().name(), Optional.empty());
  }

  private static CustomerIdentity customerOf(Routed routed) {
    return customer(routed.event()).orElseThrow();
  }

  private static Optional<CustomerIdentity> customer(InboundEvent event) {
    return switch (event) {
      case InboundEvent.MessageReceived received -> Optional.of(received.customer());
      case InboundEvent.MessageEchoed echoed -> Optional.of(echoed.customer());
      case InboundEvent.StatusUpTo status -> Optional.of(status.customer());
      case InboundEvent.MessageChanged changed -> Optional.of(changed.customer());
      case InboundEvent.NoticeGiven given -> Optional.of(given.customer());
      case InboundEvent.CustomerMoved moved -> Optional.of(allKeys(moved));
      case InboundEvent.Referred referred -> Optional.of(referred.customer());
      case InboundEvent.StatusChanged _,
          InboundEvent.AccountNoticed _,
          InboundEvent.NotUnderstood _ ->
          Optional.empty();
    };
  }
}
