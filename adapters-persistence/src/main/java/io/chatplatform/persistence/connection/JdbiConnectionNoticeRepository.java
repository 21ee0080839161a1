package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/// Notices in the table `connection_notices`.
public final class JdbiConnectionNoticeRepository implements ConnectionNoticeRepository {
  private final TenantDb db;

  @Inject
  public JdbiConnectionNoticeRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public boolean add(ConnectionNotice notice, String eventId) {
    return db.update(
                """
                insert into connection_notices (
                  tenant_id, id, social_connection_id, event_id, kind, subject, event, detail,
                  until, at)
                values (
                  :tenantId, :id, :socialConnectionId, :eventId, :kind, :subject, :event, :detail,
                  :until, :at)
                on conflict (tenant_id, social_connection_id, event_id) do nothing
                """)
            .bindMethods(ConnectionNoticeRow.of(notice))
            .bind("eventId", eventId)
            .execute()
        == 1;
  }

  @Override
  public List<ConnectionNotice> newest(int limit) {
    return db.query(
            """
            select id, social_connection_id, kind, subject, event, detail, until, at
            from connection_notices
            where tenant_id = :tenantId
            order by at desc, id desc
            limit :limit
            """)
        .bind("limit", limit)
        .mapTo(ConnectionNoticeRow.class)
        .map(ConnectionNoticeRow::toDomain)
        .list();
  }

  @Override
  public boolean isRestricted(ConnectionId connection, Instant at) {
    return db.query(
            """
            select exists (
              select from connection_notices
              where tenant_id = :tenantId and social_connection_id = :connection
                and kind = 'restriction' and (until is null or until > :at))
            """)
        .bind("connection", connection.value())
        .bind("at", at)
        .mapTo(Boolean.class)
        .one();
  }
}
