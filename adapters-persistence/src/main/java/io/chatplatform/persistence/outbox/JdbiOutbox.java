package io.chatplatform.persistence.outbox;

import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.persistence.Carried;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.time.Instant;

/// Messages and reactions to be sent, in the table `outbox`.
public final class JdbiOutbox implements Outbox {
  private final TenantDb db;

  @Inject
  public JdbiOutbox(TenantDb db) {
    this.db = db;
  }

  @Override
  public void add(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt) {
    db.along(
        Carried.certain(
            "outbox_",
            """
            insert into outbox (tenant_id, message_id, chat_id, social_connection_id, due_at)
            values (:tenantId, :outbox_message, :outbox_chat, :outbox_connection, :outbox_due_at)
            """,
            statement ->
                statement
                    .bind("outbox_message", message.value())
                    .bind("outbox_chat", chat.value())
                    .bind("outbox_connection", connection.value())
                    .bind("outbox_due_at", dueAt),
            1));
  }

  @Override
  public void addReaction(MessageId message, ChatId chat, ConnectionId connection, Instant dueAt) {
    db.update(
            """
            insert into outbox (tenant_id, message_id, chat_id, social_connection_id, due_at, kind)
            values (:tenantId, :message, :chat, :connection, :dueAt, 'reaction')
            on conflict do nothing
            """)
        .bind("message", message.value())
        .bind("chat", chat.value())
        .bind("connection", connection.value())
        .bind("dueAt", dueAt)
        .execute();
  }

  @Override
  public void retryAt(MessageId message, int attempts, Instant dueAt) {
    db.update(
            """
            update outbox set state = 'queued', attempts = :attempts, due_at = :dueAt
            where tenant_id = :tenantId and message_id = :message
            """)
        .bind("message", message.value())
        .bind("attempts", attempts)
        .bind("dueAt", dueAt)
        .execute();
  }

  @Override
  public void awaitSettling(MessageId message, Instant settleBy) {
    db.update(
            """
            update outbox set state = 'awaiting', due_at = :settleBy
            where tenant_id = :tenantId and message_id = :message
            """)
        .bind("message", message.value())
        .bind("settleBy", settleBy)
        .execute();
  }

  @Override
  public void hurry(ConnectionId connection, Instant now) {
    db.update(
            """
            update outbox set due_at = :now
            where tenant_id = :tenantId and social_connection_id = :connection and state = 'queued'
            """)
        .bind("connection", connection.value())
        .bind("now", now)
        .execute();
  }

  @Override
  public void remove(MessageId message) {
    db.along(
        Carried.any(
            "outbox_",
            "delete from outbox where tenant_id = :tenantId and message_id = :outbox_message",
            statement -> statement.bind("outbox_message", message.value())));
  }
}
