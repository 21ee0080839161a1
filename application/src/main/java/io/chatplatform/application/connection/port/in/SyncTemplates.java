package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import java.util.List;

/// Asks the platform for a connection's prepared messages now. Owner and admin. Refused when the
/// channel has none, and as a conflict when the platform does not give them.
public interface SyncTemplates {
  List<MessageTemplate> sync(Actor actor, ConnectionId connection);
}
