package io.chatplatform.persistence.chat;

import io.chatplatform.domain.chat.Chat;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/// A page of chats with the total of the whole list.
record ListedChats(List<Chat> chats, long total) {
  private record Row(long total, List<Chat> chat) {}

  static ListedChats of(Query page, long total) {
    return new ListedChats(page.mapTo(ChatRow.class).map(ChatRow::toDomain).list(), total);
  }

  /// Every row carries the total.
  static ListedChats of(Query pageAndTotal) {
    ChatMapper<Row> mapper =
        new ChatMapper<>((row, chat) ->
            new Row(
                row.getLong("total"),
                row.getObject("id") == null ? List.of() : List.of(chat.get())));
    List<Row> rows = pageAndTotal.map(mapper).list();
    List<Chat> chats = new ArrayList<>(rows.size());
    rows.forEach(row -> chats.addAll(row.chat()));
    return new ListedChats(chats, rows.getFirst().total());
  }
}
