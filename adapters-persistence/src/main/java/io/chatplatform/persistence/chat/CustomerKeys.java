package io.chatplatform.persistence.chat;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.RowsStatement;
import io.chatplatform.persistence.TenantDb;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/// The table `chat_customer_keys`.
final class CustomerKeys {
  private static final Columns<Handle> HANDLE =
      new Columns<Handle>()
          .with("social_connection_id", "uuid", handle -> handle.connection())
          .with("kind", "text", handle -> handle.key().kind())
          .with("value", "text", handle -> handle.key().value());

  private static final Columns<Map.Entry<Handle, ChatId>> ENTRY =
      new Columns<Map.Entry<Handle, ChatId>>("key_")
          .with("social_connection_id", "uuid", entry -> entry.getKey().connection())
          .with("kind", "text", entry -> entry.getKey().key().kind())
          .with("value", "text", entry -> entry.getKey().key().value())
          .with("chat_id", "uuid", Map.Entry::getValue);

  private static final RowsStatement<Handle> LOCK =
      HANDLE.statement(handles ->
          "select k.kind as key_kind, k.value as key_value, c."
              + ChatRow.ALL.names().replace(", ", ", c.")
              + " from "
              + handles
              + " join chat_customer_keys k on k.tenant_id = :tenantId"
              + " and k.social_connection_id = r.social_connection_id"
              + " and k.kind = r.kind and k.value = r.value"
              + " join chats c on c.tenant_id = :tenantId and c.id = k.chat_id"
              + " order by c.id for update of c");

  private static final String OF_HANDLES =
      " from "
          + HANDLE.source()
          + " where k.tenant_id = :tenantId and k.social_connection_id = r.social_connection_id"
          + " and k.kind = r.kind and k.value = r.value";

  private static final String MOVE =
      "update chat_customer_keys k set chat_id = :to, retired = false" + OF_HANDLES;

  private static final String RETIRE =
      "update chat_customer_keys k set retired = true" + OF_HANDLES;

  /// In one order for all, so that nobody waits in a circle.
  private static final RowsStatement<Map.Entry<Handle, ChatId>> ADD =
      ENTRY.statement(keys ->
          "insert into chat_customer_keys (tenant_id, "
              + ENTRY.names()
              + ") select :tenantId, "
              + ENTRY.values()
              + " from "
              + keys
              + " order by r.social_connection_id, r.kind, r.value"
              + " on conflict (tenant_id, social_connection_id, kind, value) do nothing");

  private final TenantDb db;

  private record Found(String kind, String value, Chat chat) {
    Handle handle() {
      return new Handle(chat.origin().connection(), new CustomerKey(kind, value));
    }
  }

  CustomerKeys(TenantDb db) {
    this.db = db;
  }

  Map<Handle, Chat> lock(Collection<Handle> handles) {
    if (handles.isEmpty()) {
      return Map.of();
    }
    Set<Handle> asked = Set.copyOf(handles);
    Map<Handle, Chat> found = new LinkedHashMap<>();
    LOCK.bind(db.query(LOCK.text(asked)), asked)
        .map(
            new ChatMapper<>((row, chat) ->
                new Found(row.getString("key_kind"), row.getString("key_value"), chat.get())))
        .forEach(row -> found.put(row.handle(), row.chat()));
    return found;
  }

  void add(Map<Handle, ChatId> handles) {
    if (!handles.isEmpty()) {
      checkAdded(handles, ADD.bind(db.update(addition(handles)), handles.entrySet()).execute());
    }
  }

  /// The statement that adds keys, for who sends it with others.
  static String addition(Map<Handle, ChatId> handles) {
    return ADD.text(handles.entrySet());
  }

  static void bindAddition(SqlStatement<?> statement, Map<Handle, ChatId> handles) {
    ADD.bindTo(statement, handles.entrySet());
  }

  static void checkAdded(Map<Handle, ChatId> handles, int added) {
    if (added < handles.size()) {
      throw new LostRace("a customer's key was added by another transaction");
    }
  }

  void move(Collection<Handle> handles, ChatId to) {
    if (!handles.isEmpty()) {
      HANDLE.bind(db.update(MOVE).bind("to", to.value()), handles).execute();
    }
  }

  void retire(Collection<Handle> handles) {
    if (!handles.isEmpty()) {
      HANDLE.bind(db.update(RETIRE), handles).execute();
    }
  }

  List<CustomerKey> of(ChatId id) {
    return db.query(
            """
            select k.kind, k.value
            from chat_customer_keys k
            join chats c on c.tenant_id = :tenantId and c.id = k.chat_id
            where k.tenant_id = :tenantId and k.chat_id = :id and not k.retired
            order by k.value <> c.platform_chat_id, k.added
            """)
        .bind("id", id.value())
        .mapTo(CustomerKey.class)
        .list();
  }
}
