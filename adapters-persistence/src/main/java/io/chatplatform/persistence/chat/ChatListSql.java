package io.chatplatform.persistence.chat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Pages;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// The statement of a list: only the conditions that are asked for, so that each has its index.
final class ChatListSql {
  private static final String COLUMNS = "c." + ChatRow.ALL.names().replace(", ", ", c.");

  private final List<String> conditions = new ArrayList<>(List.of("c.tenant_id = :tenantId"));
  private final Map<String, Object> parameters = new HashMap<>();
  private final PageRequest page;

  ChatListSql(ChatFilter filter, PageRequest page) {
    this.page = page;
    filter.status().ifPresent(this::status);
    filter.assignee().ifPresent(this::assigned);
    filter
        .connection()
        .ifPresent(connection ->
            where("c.social_connection_id = :connection", "connection", connection.value()));
    filter
        .channel()
        .ifPresent(channel -> where("c.platform = :platform", "platform", channel.value()));
    filter
        .label()
        .map(Label::value)
        .ifPresent(label -> where(":label = any(c.labels)", "label", label));
    if (filter.unreadOnly()) {
      conditions.add("c.unread_count > 0");
    }
  }

  /// Only these chats, which a search has found.
  ChatListSql among(List<UUID> found) {
    return where("c.id = any(:found)", "found", found.toArray(UUID[]::new));
  }

  /// The page.
  Query page(TenantDb db) {
    return bound(db, rows());
  }

  /// The page, and with each row the total, in one round trip. A row comes even for an empty page.
  Query pageAndTotal(TenantDb db) {
    return bound(
        db,
        "select t.total, p.* from (select count(*) as total from (select 1 from chats c where "
            + all()
            + " limit "
            + Page.TOTAL_MAX
            + ") as counted) as t left join lateral ("
            + rows()
            + ") as p on true");
  }

  private String rows() {
    return "select "
        + COLUMNS
        + " from chats c where "
        + all()
        + (page.after().isPresent() ? " and (c.last_interaction, c.id) < (:afterAt, :afterId)" : "")
        + " order by c.last_interaction desc, c.id desc"
        + Pages.cut(page);
  }

  private String all() {
    return String.join(" and ", conditions);
  }

  private Query bound(TenantDb db, String sql) {
    Query query = db.query(sql);
    parameters.forEach(query::bind);
    page.after().ifPresent(after -> query.bind("afterAt", after.at()).bind("afterId", after.id()));
    return query;
  }

  /// Written out, because the planner keeps no plan that does not know how common the status is,
  /// and planning takes as long as reading the page.
  private void status(ChatStatus status) {
    conditions.add("c.status = '" + Values.word(status) + "'");
  }

  private void assigned(ChatFilter.Assignee assignee) {
    switch (assignee) {
      case ChatFilter.Assignee.Nobody() -> conditions.add("c.assigned_user_id is null");
      case ChatFilter.Assignee.Member(UserId id) ->
          where("c.assigned_user_id = :assignee", "assignee", id.value());
    }
  }

  private ChatListSql where(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
    return this;
  }

  static Optional<String> phrase(ChatFilter filter) {
    return filter.text().map(String::strip).filter(text -> !text.isEmpty());
  }
}
