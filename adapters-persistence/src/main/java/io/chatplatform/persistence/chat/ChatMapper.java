package io.chatplatform.persistence.chat;

import io.chatplatform.domain.chat.Chat;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads chats out of rows that hold more. The columns are looked up once a statement, not once a
/// row: that is most of the cost of a list.
final class ChatMapper<T> implements RowMapper<T> {
  private final Reader<T> reader;

  /// Makes a result of a row, with the means to read the row's chat.
  interface Reader<T> {
    T read(ResultSet row, ChatOfRow chat) throws SQLException;
  }

  interface ChatOfRow {
    Chat get() throws SQLException;
  }

  ChatMapper(Reader<T> reader) {
    this.reader = reader;
  }

  @Override
  public T map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
    RowMapper<ChatRow> mapper =
        context.findRowMapperFor(ChatRow.class).orElseThrow().specialize(rows, context);
    return (row, inner) -> reader.read(row, () -> mapper.map(row, inner).toDomain());
  }
}
