package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.application.connection.port.in.SyncTemplates;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;

public final class SyncTemplatesService implements SyncTemplates {
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final TemplateSync templates;

  @Inject
  public SyncTemplatesService(
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      TemplateSync templates) {
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.templates = templates;
  }

  @Override
  public List<MessageTemplate> sync(Actor actor, ConnectionId id) {
    actor.requireManager();
    TenantId tenant = actor.tenantId();
    Opened opened = transaction.run(tenant, () -> open(tenant, id));
    return switch (templates.sync(tenant, id, opened.channel(), opened.credentials())) {
      case TemplatesResult.Found(List<MessageTemplate> found) -> found;
      case TemplatesResult.NotOffered _ ->
          throw new Refusal.Unacceptable("id", "has no prepared messages on its channel");
      case TemplatesResult.Unavailable(String detail) ->
          throw new Refusal.Conflict("templates_unavailable", detail);
    };
  }

  private Opened open(TenantId tenant, ConnectionId id) {
    SocialConnection connection =
        connections
            .find(id)
            .filter(SocialConnection::isConnected)
            .orElseThrow(() -> new Refusal.NotFound("connection"));
    return new Opened(
        channels.require(connection.account().channel()), vault.open(tenant, connection));
  }

  private record Opened(ChannelAdapter channel, Credentials credentials) {}
}
