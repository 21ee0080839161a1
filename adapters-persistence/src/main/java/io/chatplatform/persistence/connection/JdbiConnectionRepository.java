package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.persistence.Pages;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Connections in the table `social_connections`.
public final class JdbiConnectionRepository implements ConnectionRepository {
  private static final String COLUMNS =
      "id, platform, platform_account_id, business_account_id, display_name, scopes, expires_at,"
          + " is_active, health, created_at, updated_at";

  private final TenantDb db;

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
                + " from social_connections where tenant_id = :tenantId and id = any(:ids)")
        .bind("ids", Values.ids(ids, ConnectionId::value))
        .mapTo(ConnectionRow.class)
        .map(ConnectionRow::toDomain)
        .list();
  }

  @Override
  public Page<SocialConnection> list(PageRequest page) {
    return Pages.oldestFirst(
        db,
        new Pages.Source("social_connections", "created_at", "true"),
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
                  scopes, expires_at, is_active, health, sealed_token, created_at, updated_at)
                values (
                  :tenantId, :id, :platform, :platformAccountId, :businessAccountId, :displayName,
                  :scopesLiteral::text[], :expiresAt, :isActive, :health, :sealedToken, :createdAt,
                  :updatedAt)
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
                  scopes = :scopesLiteral::text[], expires_at = :expiresAt, is_active = :isActive,
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
  public void delete(ConnectionId id) {
    TenantDb.one(
        db.update("delete from social_connections where tenant_id = :tenantId and id = :id")
            .bind("id", id.value())
            .execute());
  }
}
