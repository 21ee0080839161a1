package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.security.SecretBox;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;

/// A connection's token, sealed and opened; runs inside the tenant's transaction.
public final class CredentialVault {
  /// Takes the place of a token that is destroyed.
  static final String NO_TOKEN = "";

  private final ConnectionRepository connections;
  private final SecretBox box;

  @Inject
  public CredentialVault(ConnectionRepository connections, SecretBox box) {
    this.connections = connections;
    this.box = box;
  }

  public Credentials open(TenantId tenant, SocialConnection connection) {
    String token =
        box.open(tenant, context(connection.id()), connections.sealedToken(connection.id()));
    return new Credentials(connection.account(), token);
  }

  byte[] seal(TenantId tenant, ConnectionId id, String token) {
    return box.seal(tenant, context(id), token);
  }

  private static String context(ConnectionId id) {
    return "social_connections/" + id + "/access_token";
  }
}
