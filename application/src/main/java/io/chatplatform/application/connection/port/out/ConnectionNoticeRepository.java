package io.chatplatform.application.connection.port.out;

import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import java.time.Instant;
import java.util.List;

/// What platforms have said about a tenant's accounts.
public interface ConnectionNoticeRepository {
  /// False: a notice with this event id was there before.
  boolean add(ConnectionNotice notice, String eventId);

  /// The newest `limit` notices of all connections, newest first.
  List<ConnectionNotice> newest(int limit);

  /// May this connection not be used to write to customers first?
  boolean isRestricted(ConnectionId connection, Instant at);
}
