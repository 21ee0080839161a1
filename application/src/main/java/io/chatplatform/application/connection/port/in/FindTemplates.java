package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import java.util.List;

/// A connection's prepared messages, by name and language.
public interface FindTemplates {
  List<MessageTemplate> find(Actor actor, ConnectionId connection);
}
