package io.chatplatform.application.connection.port.out;

import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import java.util.List;
import java.util.Optional;

/// The prepared messages of a tenant's connections, as the platforms gave them last.
public interface TemplateRepository {
  /// By name, then language.
  List<MessageTemplate> list(ConnectionId connection);

  Optional<MessageTemplate> find(ConnectionId connection, String name, String language);

  /// These are all that the connection has.
  void replaceAll(ConnectionId connection, List<MessageTemplate> templates);
}
