package io.chatplatform.persistence.message;

import io.chatplatform.persistence.RowsStatement;
import io.chatplatform.persistence.Values;
import io.chatplatform.persistence.media.AttachmentRow;

/// The statements about messages.
final class MessageSql {
  private MessageSql() {}

  /// A quoted message is found by the platform's id at the moment of reading: it may have come
  /// later. Attachments come along as JSON, which costs messages without any nothing.
  static final String COLUMNS =
      """
      m.id, m.chat_id, m.social_connection_id, m.platform_message_id, m.sender, m.sender_user_id,
      m.message_type, m.message_text, m.raw, m.status, m.error_code, m.error_message, m.error_help,
      m.error_action, m.is_read,
      case when m.reply_to_id is null and m.reply_to_platform_id is not null then (
        select q.id from messages q
        where q.tenant_id = :tenantId and q.social_connection_id = m.social_connection_id
          and q.platform_message_id = m.reply_to_platform_id)
      else m.reply_to_id end as reply_to_id,
      m.reply_to_platform_id, m.client_id, m.reactions::text as reactions, m.is_late, m."timestamp",
      m.created_at, m.details::text as details, m.edited_at, m.deleted_at,
      case when m.message_type in ('image', 'video', 'audio', 'file', 'sticker', 'template') then (
        select json_agg(row_to_json(a) order by a.position)::text
        from (select %s from attachments
              where tenant_id = :tenantId and message_id = m.id) as a)
      end as attachments
      """
          .formatted(AttachmentRow.ALL.names());

  private static final String SELECT =
      "select " + COLUMNS + " from messages m where m.tenant_id = :tenantId";

  static final String FIND = SELECT + " and m.id = " + Values.anyOf("ids") + " order by m.id";

  static final String FIND_BY_CLIENT_ID =
      SELECT + " and m.chat_id = :chat and m.client_id = :clientId";

  static final String FIND_UNREAD_BY_CUSTOMER =
      SELECT
          + """
           and m.chat_id = :chat and m.sender <> 'customer'
          and m.status in ('sent', 'delivered') and m."timestamp" <= :upTo
          order by m."timestamp", m.id
          """;

  static final String FIND_PENDING =
      SELECT
          + """
           and m.chat_id = %s and m.sender <> 'customer' and m.status = 'pending'
          order by m.id
          """
              .formatted(Values.anyOf("chats"));

  private static final String NEWEST_FIRST =
      " order by m.\"timestamp\" desc, m.id desc limit :limit";

  static final String PAGE = SELECT + " and m.chat_id = :chat" + NEWEST_FIRST;

  static final String PAGE_BEFORE =
      SELECT + " and m.chat_id = :chat and m.\"timestamp\" < :at" + NEWEST_FIRST;

  static final String PAGE_BEFORE_MESSAGE =
      SELECT + " and m.chat_id = :chat and (m.\"timestamp\", m.id) < (:at, :id)" + NEWEST_FIRST;

  static final RowsStatement<MessageRow> INSERT_NEW =
      MessageRow.ALL.statement(rows ->
          "insert into messages (tenant_id, "
              + MessageRow.ALL.names()
              + ") select :tenantId, "
              + MessageRow.ALL.values()
              + " from "
              + rows
              + " order by r.n on conflict do nothing returning id, exists ("
              + "select from message_changes c where c.tenant_id = messages.tenant_id"
              + " and c.social_connection_id = messages.social_connection_id"
              + " and c.platform_message_id = messages.platform_message_id) as changed_before");

  /// An uploaded file is there already and waits for its message.
  static final String INSERT_ATTACHMENTS =
      "insert into attachments as a (tenant_id, "
          + AttachmentRow.ALL.names()
          + ") select :tenantId, "
          + AttachmentRow.ALL.values()
          + " from "
          + AttachmentRow.ALL.source()
          + " on conflict (tenant_id, id) do update"
          + " set message_id = excluded.message_id, position = excluded.position"
          + " where a.message_id is null";

  static final RowsStatement<MessageRow> UPDATE_ALL =
      MessageRow.CHANGES.statement(rows ->
          "update messages m set "
              + MessageRow.CHANGING.assignments()
              + " from "
              + rows
              + " where m.tenant_id = :tenantId and m.id = r.id");

  static final String REVISE_ALL =
      "update messages m set "
          + MessageRow.REVISING.assignments()
          + " from "
          + MessageRow.REVISIONS.source()
          + " where m.tenant_id = :tenantId and m.id = r.id";

  static final String REMOVE_FILES =
      "delete from attachments where tenant_id = :tenantId and message_id = " + Values.anyOf("ids");

  private static final String UNREAD =
      """
      select u.id from messages u
      where u.tenant_id = :tenantId and u.chat_id = :chat and u.sender = 'customer' and not u.is_read
      """;

  static final String COUNT_UNREAD = "select count(*) from (" + UNREAD + ") as unread";

  static final String MARK_READ = marking("and u.id = " + Values.anyOf("ids"));

  static final String MARK_READ_UP_TO = marking("and u.\"timestamp\" <= :upTo");

  static final String MARK_READ_UP_TO_MESSAGE =
      marking("and (u.\"timestamp\", u.id) <= (:upTo, :id)");

  private static String marking(String which) {
    return "with unread as ("
        + UNREAD
        + which
        + " order by u.id for update) update messages m set is_read = true from unread"
        + " where m.tenant_id = :tenantId and m.id = unread.id returning "
        + COLUMNS;
  }
}
