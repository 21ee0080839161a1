package io.chatplatform.persistence.chat;

import io.chatplatform.domain.chat.Chat;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.result.UnableToProduceResultException;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads the chat out of a row that holds more.
final class ChatRows {
  private ChatRows() {}

  static Chat map(ResultSet row, StatementContext context) {
    try {
      return context.findRowMapperFor(ChatRow.class).orElseThrow().map(row, context).toDomain();
    } catch (SQLException e) {
      throw new UnableToProduceResultException(e, context);
    }
  }
}
