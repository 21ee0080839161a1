package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;

/// A tenant's chats, newest interaction first.
public interface FindChats {
  Page<Chat> find(Actor actor, ChatFilter filter, PageRequest page);
}
