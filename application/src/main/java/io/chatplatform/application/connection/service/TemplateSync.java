package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;

/// Keeps a connection's prepared messages as the platform has them. What cannot be had leaves them
/// as they were.
public final class TemplateSync {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final TemplateRepository templates;

  @Inject
  public TemplateSync(
      TenantTransaction transaction,
      ConnectionRepository connections,
      TemplateRepository templates) {
    this.transaction = transaction;
    this.connections = connections;
    this.templates = templates;
  }

  TemplatesResult sync(
      TenantId tenant, ConnectionId id, ChannelAdapter channel, Credentials credentials) {
    if (!channel.descriptor().capabilities().templates()) {
      return new TemplatesResult.NotOffered();
    }
    TemplatesResult result = channel.templates(credentials);
    if (result instanceof TemplatesResult.Found(var found)) {
      transaction.run(
          tenant,
          () -> {
            if (connections.find(id).isPresent()) {
              templates.replaceAll(id, found);
            }
          });
    }
    return result;
  }
}
