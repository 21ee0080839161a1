package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Notices about accounts in memory.
public final class InMemoryConnectionNoticeRepository implements ConnectionNoticeRepository {
  private final InMemoryStore store;

  public InMemoryConnectionNoticeRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public boolean add(ConnectionNotice notice, String eventId) {
    Rows.requireThere(store.rows().connections, notice.connection());
    return store.rows().notices.putIfAbsent(notice.connection() + "/" + eventId, notice) == null;
  }

  @Override
  public List<ConnectionNotice> newest(int limit) {
    return store.rows().notices.values().stream()
        .sorted(
            Comparator.comparing(ConnectionNotice::at)
                .thenComparing(notice -> notice.id().toString())
                .reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean isRestricted(ConnectionId connection, Instant at) {
    return store.rows().notices.values().stream()
        .anyMatch(told -> told.connection().equals(connection) && told.notice().restrictsAt(at));
  }
}
