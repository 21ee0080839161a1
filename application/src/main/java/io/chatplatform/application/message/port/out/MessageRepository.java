package io.chatplatform.application.message.port.out;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A tenant's messages, with their attachments. Whoever changes a message holds its chat's lock, so
/// reading under that lock is enough.
public interface MessageRepository {
  Optional<Message> find(MessageId id);

  List<Message> findAll(Collection<MessageId> ids);

  /// By the platform's ids; absent when there is none.
  Map<PlatformRef, Message> findByPlatformIds(Collection<PlatformRef> refs);

  /// The business's messages of a chat, up to and with an instant, that the platform took and the
  /// customer has not read as far as we know.
  List<Message> findUnreadByCustomer(ChatId chat, Instant upTo);

  /// The business's messages of these chats that are pending, oldest first.
  List<Message> findPending(Collection<ChatId> chats);

  /// The newest `limit` messages before a place (or of all), oldest first.
  List<Message> page(ChatId chat, Optional<Before> before, int limit);

  /// Adds messages; one that the platform delivered before (same connection and platform id) is
  /// left out. Tells which were added.
  Inserted insertNew(Collection<Placed> messages);

  void updateAll(Collection<Message> messages);

  /// Writes what was said in edited and deleted messages and the reactions to them; files of
  /// deleted ones are removed.
  void reviseAll(Collection<Message> messages);

  /// Marks customer messages as seen by an agent; tells which were not before.
  List<Message> markRead(ChatId chat, Collection<MessageId> ids);

  List<Message> markReadUpTo(ChatId chat, Instant upTo, Optional<MessageId> with);

  int countUnread(ChatId chat);

  /// The message of a chat that carries this client's mark.
  Optional<Message> findByClientId(ChatId chat, String clientId);

  /// A message by the platform's id of it, which is unique on its connection.
  record PlatformRef(ConnectionId connection, String platformMessageId) {}

  /// `changedBefore`: of the added ones, those of which changes are kept that came before them.
  record Inserted(Set<MessageId> added, Set<MessageId> changedBefore) {
    public static final Inserted NONE = new Inserted(Set.of(), Set.of());
  }

  record Placed(ConnectionId connection, Message message) {}

  /// Before this instant, or at it but before this message.
  record Before(Instant at, Optional<MessageId> id) {}
}
