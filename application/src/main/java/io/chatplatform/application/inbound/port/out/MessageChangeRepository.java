package io.chatplatform.application.inbound.port.out;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What became of messages after they were sent: edits, deletions and reactions, kept whether the
/// message is known or not, so that their order does not matter; and the words that a message had
/// before it was edited.
public interface MessageChangeRepository {
  /// Keeps changes; one with a known event id is left out.
  void keep(Collection<Kept> changes);

  /// Forgets a change that did not come about; one that is not known is nothing.
  void remove(PlatformRef ref, String eventId);

  /// All that is known of these messages, by time, then as it came.
  Map<PlatformRef, List<Kept>> find(Collection<PlatformRef> refs);

  /// Changes by the business with these event ids, whichever of the connection's messages they are
  /// of.
  List<Kept> findOwn(ConnectionId connection, Collection<String> eventIds);

  /// Keeps the words with which these messages came, once.
  void keepOriginals(Collection<Version> originals);

  /// The words that a message had, oldest first; none if it was never edited.
  List<Version> versions(PlatformRef ref);

  /// Removes all words of deleted messages.
  void forgetWords(Collection<PlatformRef> refs);

  /// `eventId` is unique for a message.
  record Kept(PlatformRef ref, String eventId, boolean byCustomer, Change change, Instant at) {}

  record Version(PlatformRef ref, String words, Instant at) {}
}
