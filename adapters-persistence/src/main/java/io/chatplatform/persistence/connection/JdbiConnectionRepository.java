package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.persistence.Pages;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Connections in the table `social_connections`.
public final class JdbiConnectionRepository implements ConnectionRepository {
  private static final String COLUMNS =
      "id, platform, platform_account_id, business_account_id, display_name, scopes, expires_at,"
          + " granted_by, is_active, is_connected, health, created_at, updated_at";

  private final TenantDb db;

  public record ActivityRow(UUID connectionId, Instant at) {}

  @Inject
  public JdbiConnectionRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<SocialConnection> find(ConnectionId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<SocialConnection> findAll(Collection<ConnectionId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return db.query(
            "select "
                + COLUMNS
                + " from social_connections where tenant_id = :tenantId and id = "
                + Values.anyOf("ids"))
        .bind("ids", Values.ids(ids, ConnectionId::value))
        .mapTo(ConnectionRow.class)
        .map(ConnectionRow::toDomain)
        .list();
  }

  @Override
  public Optional<SocialConnection> findByAccount(ChannelId channel, String platformAccountId) {
    return db.query(
            "select "
                + COLUMNS
                + " from social_connections where tenant_id = :tenantId and platform = :platform"
                + " and platform_account_id = :account")
        .bind("platform", channel.value())
        .bind("account", platformAccountId)
        .mapTo(ConnectionRow.class)
        .map(ConnectionRow::toDomain)
        .findOne();
  }

  @Override
  public Page<SocialConnection> list(PageRequest page) {
    return Pages.oldestFirst(
        db,
        new Pages.Source("social_connections", "created_at", "is_connected"),
        COLUMNS,
        page,
        statement -> statement,
        rows -> rows.mapTo(ConnectionRow.class).map(ConnectionRow::toDomain),
        connection -> new Keyset(connection.createdAt(), connection.id().value()));
  }

  @Override
  public void insert(SocialConnection connection, byte[] sealedToken) {
    TenantDb.one(
        db.update(
                """
                insert into social_connections (
                  tenant_id, id, platform, platform_account_id, business_account_id, display_name,
                  scopes, expires_at, granted_by, is_active, is_connected, health, sealed_token,
                  created_at, updated_at)
                values (
                  :tenantId, :id, :platform, :platformAccountId, :businessAccountId, :displayName,
                  :scopesLiteral::text[], :expiresAt, :grantedBy, :isActive, :isConnected, :health,
                  :sealedToken, :createdAt, :updatedAt)
                """)
            .bindMethods(ConnectionRow.of(connection))
            .bind("sealedToken", sealedToken)
            .execute());
  }

  @Override
  public void update(SocialConnection connection) {
    TenantDb.one(
        db.update(
                """
                update social_connections
                set business_account_id = :businessAccountId, display_name = :displayName,
                  scopes = :scopesLiteral::text[], expires_at = :expiresAt,
                  granted_by = :grantedBy, is_active = :isActive, is_connected = :isConnected,
                  health = :health, updated_at = :updatedAt
                where tenant_id = :tenantId and id = :id
                """)
            .bindMethods(ConnectionRow.of(connection))
            .execute());
  }

  @Override
  public void updateToken(ConnectionId id, byte[] sealedToken) {
    TenantDb.one(
        db.update(
                """
                update social_connections set sealed_token = :sealedToken
                where tenant_id = :tenantId and id = :id
                """)
            .bind("sealedToken", sealedToken)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public byte[] sealedToken(ConnectionId id) {
    return db.query(
            """
            select sealed_token from social_connections where tenant_id = :tenantId and id = :id
            """)
        .bind("id", id.value())
        .mapTo(byte[].class)
        .one();
  }

  @Override
  public boolean isShared(Account account) {
    return db.query(
            """
            select exists (
              select 1 from social_connections
              where tenant_id = :tenantId and is_connected
                and not (platform = :platform and platform_account_id = :account)
                and (platform_account_id = any(:family) or business_account_id = any(:family)))
            """)
        .bind("platform", account.channel().value())
        .bind("account", account.platformAccountId())
        .bindArray(
            "family",
            String.class,
            List.of(
                account.platformAccountId(),
                account.businessAccountId().orElse(account.platformAccountId())))
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public void checkAt(ConnectionId id, Instant at) {
    TenantDb.one(
        db.update(
                """
                update social_connections set check_due_at = :at
                where tenant_id = :tenantId and id = :id
                """)
            .bind("at", at)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public Map<ConnectionId, Instant> lastActivity(Collection<ConnectionId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return db
        .query(
            """
            select c.id as connection_id, l.last_interaction as at
            from social_connections c
            cross join lateral (
              select h.last_interaction from chats h
              where h.tenant_id = :tenantId and h.social_connection_id = c.id
              order by h.last_interaction desc, h.id desc limit 1) l
            where c.tenant_id = :tenantId and c.id = any(:ids)
            """)
        .bind("ids", Values.ids(ids, ConnectionId::value))
        .mapTo(ActivityRow.class)
        .stream()
        .collect(Collectors.toMap(row -> new ConnectionId(row.connectionId()), ActivityRow::at));
  }
}
