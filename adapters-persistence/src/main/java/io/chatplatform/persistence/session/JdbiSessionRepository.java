package io.chatplatform.persistence.session;

import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/// Sessions in `user_sessions`, their chains of tokens in `refresh_tokens`.
public final class JdbiSessionRepository implements SessionRepository {
  private final TenantDb db;

  @Inject
  public JdbiSessionRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public void insert(Session session, String tokenHash) {
    TenantDb.one(
        db.update(
                """
                with added as (
                  insert into user_sessions (
                    tenant_id, id, user_id, client, created_at, expires_at, ended_at)
                  values (:tenantId, :id, :userId, :client, :createdAt, :expiresAt, :endedAt)
                )
                insert into refresh_tokens (tenant_id, token_hash, session_id, created_at)
                values (:tenantId, :tokenHash, :id, :createdAt)
                """)
            .bindMethods(SessionRow.of(session))
            .bind("tokenHash", tokenHash)
            .execute());
  }

  @Override
  public Optional<Found> lockByToken(String tokenHash) {
    RowMapper<Boolean> tokenUsed = (row, context) -> row.getBoolean("token_used");
    return db.query(
            """
            select s.id, s.user_id, s.client, s.created_at, s.expires_at, s.ended_at,
              t.used_at is not null as token_used
            from refresh_tokens t
            join user_sessions s on s.tenant_id = t.tenant_id and s.id = t.session_id
            where t.tenant_id = :tenantId and t.token_hash = :tokenHash
            for update
            """)
        .bind("tokenHash", tokenHash)
        .map((row, context) ->
            new Found(
                context
                    .findRowMapperFor(SessionRow.class)
                    .orElseThrow()
                    .map(row, context)
                    .toDomain(),
                tokenUsed.map(row, context)))
        .findOne();
  }

  @Override
  public void rotate(
      SessionId session, String oldHash, String newHash, Instant now, Instant expiresAt) {
    // A used token is kept for as long as it would have been good, to notice when it comes again.
    TenantDb.one(
        db.update(
                """
                with used as (
                  update refresh_tokens set used_at = :now
                  where tenant_id = :tenantId and token_hash = :oldHash and session_id = :session
                    and used_at is null
                  returning session_id
                ), added as (
                  insert into refresh_tokens (tenant_id, token_hash, session_id, created_at)
                  select :tenantId, :newHash, session_id, :now from used
                ), forgotten as (
                  delete from refresh_tokens
                  where tenant_id = :tenantId and session_id = :session and used_at < :forgetBefore
                )
                update user_sessions s set expires_at = :expiresAt
                from used
                where s.tenant_id = :tenantId and s.id = used.session_id
                """)
            .bind("session", session.value())
            .bind("oldHash", oldHash)
            .bind("newHash", newHash)
            .bind("now", now)
            .bind("forgetBefore", now.minus(Duration.between(now, expiresAt)))
            .bind("expiresAt", expiresAt)
            .execute());
  }

  @Override
  public void end(SessionId session, Instant now) {
    db.update(
            """
            update user_sessions set ended_at = :now
            where tenant_id = :tenantId and id = :session and ended_at is null
            """)
        .bind("session", session.value())
        .bind("now", now)
        .execute();
  }

  @Override
  public List<SessionId> endAllOf(UserId user, Optional<SessionId> but, Instant now) {
    return db.query(
            """
            update user_sessions set ended_at = :now
            where tenant_id = :tenantId and user_id = :user and ended_at is null
              and expires_at > :now and id is distinct from :but
            returning id
            """)
        .bind("user", user.value())
        .bind("but", but.map(SessionId::value).orElse(null))
        .bind("now", now)
        .mapTo(UUID.class)
        .map(SessionId::new)
        .list();
  }
}
