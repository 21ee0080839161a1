package io.chatplatform.application.chat.port.out;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tenant's chats, and the keys by which each is found.
public interface ChatRepository {
  Optional<Chat> find(ChatId id);

  /// Finds and locks until the end of the transaction.
  Optional<Chat> lock(ChatId id);

  /// Finds and locks, in the order of their ids.
  List<Chat> lockAll(Collection<ChatId> ids);

  /// Finds and locks the chats of these customers, in the order of their ids; absent when there is
  /// none.
  Map<Handle, Chat> lockByHandles(Collection<Handle> handles);

  /// Lets one transaction at a time open chats on these connections; held until its end.
  void lockOpening(Collection<ConnectionId> connections);

  /// Newest interaction first, then by id.
  Page<Chat> list(ChatFilter filter, PageRequest page);

  /// Stores new chats, after `lockOpening`, and adds these keys.
  void open(Collection<Chat> chats, Map<Handle, ChatId> handles);

  void updateAll(Collection<Chat> chats);

  /// Adds keys of chats' customers. `LostRace`: another transaction has added one of them
  /// meanwhile.
  void addHandles(Map<Handle, ChatId> handles);

  /// Gives keys to another chat, whoever had them before.
  void moveHandles(Collection<Handle> handles, ChatId to);

  /// By these keys a customer is still found, but not written to any more.
  void retireHandles(Collection<Handle> handles);

  /// Moves all that belongs to one chat into another, and removes the empty one.
  void merge(ChatId from, ChatId into);

  /// The keys by which a chat's customer can be written to, the one it was opened by first.
  List<CustomerKey> keysOf(ChatId id);

  /// Removes the chat with all that belongs to it; false: there is none.
  boolean delete(ChatId id);

  /// Takes a user off all chats, and tells which.
  List<Chat> unassignAll(UserId user);

  DashboardCounts dashboard(UserId user, java.time.Instant startOfDay);

  /// A customer's key on a connection.
  record Handle(ConnectionId connection, CustomerKey key) {}
}
