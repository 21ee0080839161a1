package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.port.in.FindTemplates;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.MessageTemplate;
import jakarta.inject.Inject;
import java.util.List;

public final class FindTemplatesService implements FindTemplates {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final TemplateRepository templates;

  @Inject
  public FindTemplatesService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      TemplateRepository templates) {
    this.transaction = transaction;
    this.connections = connections;
    this.templates = templates;
  }

  @Override
  public List<MessageTemplate> find(Actor actor, ConnectionId connection) {
    return transaction.read(
        actor.tenantId(),
        () -> {
          SocialConnection found =
              connections
                  .find(connection)
                  .filter(SocialConnection::isConnected)
                  .orElseThrow(() -> new Refusal.NotFound("connection"));
          return templates.list(found.id());
        });
  }
}
