package io.chatplatform.application.inbound.service;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The state of one tenant's batch while it is being worked on: the locked chats and the messages
/// it touches, as they are now, and what has changed.
final class Batch {
  private final Map<Handle, ChatId> chatIds = new HashMap<>();
  private final Map<ChatId, Chat> chats = new LinkedHashMap<>();
  private final Map<MessageId, Message> messages = new HashMap<>();
  private final Map<PlatformRef, MessageId> byRef = new HashMap<>();
  private final Map<ChatId, Chat> storedChats = new HashMap<>();
  private final Map<ChatId, Chat> openedChats = new LinkedHashMap<>();
  private final Map<Handle, ChatId> addedHandles = new LinkedHashMap<>();
  private final Set<ChatId> chatsToTell = new LinkedHashSet<>();
  private final List<Chat> goneChats = new ArrayList<>();
  private final Set<MessageId> created = new LinkedHashSet<>();
  private final Set<MessageId> changed = new LinkedHashSet<>();
  private final Set<MessageId> repeated = new LinkedHashSet<>();
  private final Set<MessageId> revised = new LinkedHashSet<>();
  private final Set<MessageId> toTellAgain = new LinkedHashSet<>();
  private final Set<PlatformRef> awaited = new LinkedHashSet<>();

  void know(Handle handle, Chat chat) {
    chatIds.put(handle, chat.id());
    know(chat);
  }

  void know(Chat chat) {
    if (chats.putIfAbsent(chat.id(), chat) == null) {
      storedChats.put(chat.id(), chat);
    }
  }

  /// A new name of a chat's customer.
  void add(Handle handle, ChatId chat) {
    chatIds.put(handle, chat);
    addedHandles.put(handle, chat);
  }

  void know(PlatformRef ref, Message message) {
    byRef.put(ref, message.id());
    know(message);
  }

  void know(Message message) {
    messages.putIfAbsent(message.id(), message);
  }

  Optional<Chat> chat(Collection<Handle> handles) {
    for (Handle handle : handles) {
      ChatId id = chatIds.get(handle);
      if (id != null) {
        return Optional.of(chat(id));
      }
    }
    return Optional.empty();
  }

  Chat chat(ChatId id) {
    Chat chat = chats.get(id);
    if (chat == null) {
      throw new IllegalStateException("chat not loaded: " + id);
    }
    return chat;
  }

  boolean knows(ChatId id) {
    return chats.containsKey(id);
  }

  boolean knows(Handle handle) {
    return chatIds.containsKey(handle);
  }

  Optional<Message> message(PlatformRef ref) {
    return Optional.ofNullable(byRef.get(ref)).map(messages::get);
  }

  Optional<Message> message(MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  /// The message as this batch has it: what was read from the store may be older.
  Message current(Message read) {
    return messages.getOrDefault(read.id(), read);
  }

  /// The messages of a chat that this batch has at hand.
  List<Message> messagesOf(ChatId chat) {
    return messages.values().stream().filter(message -> message.chatId().equals(chat)).toList();
  }

  /// This key is another chat's from now on.
  void move(Handle handle, ChatId chat) {
    chatIds.put(handle, chat);
  }

  /// All of one chat is in another one now, which is given as it is then.
  void merge(Chat gone, Chat whole) {
    chats.remove(gone.id());
    chatIds.replaceAll((handle, id) -> id.equals(gone.id()) ? whole.id() : id);
    messages.replaceAll((id, message) ->
        message.chatId().equals(gone.id()) ? message.movedTo(whole.id()) : message);
    if (openedChats.remove(gone.id()) == null) {
      goneChats.add(gone);
    }
    change(whole);
  }

  /// Changed without any message.
  void tell(Chat chat) {
    chatsToTell.add(chat.id());
  }

  void open(Chat chat) {
    chats.put(chat.id(), chat);
    openedChats.put(chat.id(), chat);
  }

  void change(Chat chat) {
    chats.put(chat.id(), chat);
  }

  void create(PlatformRef ref, Message message, Instant now) {
    byRef.put(ref, message.id());
    messages.put(message.id(), message);
    created.add(message.id());
    change(chat(message.chatId()).with(message, now));
  }

  void change(Message message) {
    if (!message.equals(messages.put(message.id(), message))) {
      changed.add(message.id());
      change(chat(message.chatId()).withChanged(message));
    }
  }

  /// Its content or its reactions changed, which few messages' do.
  void revise(Message message) {
    Message before = messages.put(message.id(), message);
    if (!message.equals(before)) {
      revised.add(message.id());
      change(chat(message.chatId()).withChanged(message));
    }
  }

  /// It has just become known, and may have been changed before.
  void await(PlatformRef ref) {
    awaited.add(ref);
  }

  Set<PlatformRef> awaited() {
    return awaited;
  }

  /// Its change was stored before, but whoever did so may not have told anybody.
  void tellAgain(Message message) {
    toTellAgain.add(message.id());
  }

  /// It was stored before, but whoever did so may not have told anybody.
  void repeat(Message message) {
    know(message);
    repeated.add(message.id());
  }

  /// As they were opened, still empty.
  List<Chat> openedChats() {
    return List.copyOf(openedChats.values());
  }

  /// Opened ones that are not stored yet, as they will be with these messages in them: so they are
  /// written only once.
  List<Chat> openedChatsWith(Collection<Message> arriving, Instant now) {
    Map<ChatId, Chat> filled = new LinkedHashMap<>();
    for (ChatId id : openedChats.keySet()) {
      if (!storedChats.containsKey(id)) {
        filled.put(id, chat(id));
      }
    }
    for (Message message : arriving) {
      filled.computeIfPresent(message.chatId(), (id, chat) -> chat.with(message, now));
    }
    return List.copyOf(filled.values());
  }

  /// These are in the store now, and so are all names of customers.
  void stored(List<Chat> written) {
    written.forEach(chat -> storedChats.put(chat.id(), chat));
    addedHandles.clear();
  }

  /// Those that are not what the store has.
  List<Chat> changedChats() {
    return chats.values().stream()
        .filter(chat -> !chat.equals(storedChats.get(chat.id())))
        .toList();
  }

  Map<Handle, ChatId> addedHandles() {
    return addedHandles;
  }

  List<Chat> toldChats() {
    return chatsToTell.stream().filter(chats::containsKey).map(this::chat).toList();
  }

  List<Chat> goneChats() {
    return goneChats;
  }

  List<Message> changedMessages() {
    return all(changed);
  }

  List<Message> revisedMessages() {
    return all(revised);
  }

  /// All that are to be told of as changed.
  List<Message> toldAsChanged() {
    Set<MessageId> told = new LinkedHashSet<>(changed);
    told.addAll(revised);
    told.addAll(toTellAgain);
    told.removeAll(created);
    return all(told);
  }

  List<Message> createdMessages() {
    return all(created);
  }

  List<Message> repeatedMessages() {
    return all(repeated);
  }

  private List<Message> all(Set<MessageId> ids) {
    List<Message> found = new ArrayList<>();
    for (MessageId id : ids) {
      message(id).ifPresent(found::add);
    }
    return found;
  }
}
