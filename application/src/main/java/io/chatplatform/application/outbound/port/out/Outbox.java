package io.chatplatform.application.outbound.port.out;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;

/// A tenant's messages that are to be sent; an entry lives until its message is settled. The
/// platform may settle a message while it is being sent, so a change of an entry that is gone is
/// harmless.
public interface Outbox {
  void add(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt);

  /// The business's reaction to a customer's message is to be sent; where it is already, nothing
  /// changes: what is sent is what is wanted then.
  void addReaction(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt);

  /// Certainly not sent; to be tried again, `attempts` so far.
  void retryAt(MessageId message, int attempts, Instant dueAt);

  /// Perhaps sent; given up at `settleBy` if the platform does not say.
  void awaitSettling(MessageId message, Instant settleBy);

  /// What waits for this connection is due at once.
  void hurry(ConnectionId connection, Instant now);

  /// Settled.
  void remove(MessageId message);
}
