package io.chatplatform.http.chat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatFilter.Assignee;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.Problems;
import io.chatplatform.http.Query;

/// The filters of the chat list.
final class ChatQuery {
  private static final int TEXT_MAX = 200;

  private ChatQuery() {}

  static ChatFilter filter(Query query, Actor actor) {
    return new ChatFilter(
        query.word("status", ChatStatus.class),
        query.text("assignedUserId").map(text -> assignee(text, actor)),
        query.text("platform").map(ChatQuery::channel),
        query.uuid("connectionId").map(ConnectionId::new),
        query.text("label").map(Label::new),
        query.text("q").map(String::strip).filter(text -> !text.isEmpty()).map(ChatQuery::searched),
        query.flag("unread"));
  }

  private static Assignee assignee(String text, Actor actor) {
    return switch (text) {
      case "none" -> new Assignee.Nobody();
      case "me" -> new Assignee.Member(actor.userId());
      default ->
          Ids.parse(text)
              .<Assignee>map(id -> new Assignee.Member(new UserId(id)))
              .orElseThrow(() -> Problems.malformed("assignedUserId must be a UUID, none or me."));
    };
  }

  private static ChannelId channel(String text) {
    try {
      return new ChannelId(text);
    } catch (IllegalArgumentException notAnId) {
      throw Problems.malformed("platform must be a channel's id.");
    }
  }

  private static String searched(String text) {
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
  }
}
