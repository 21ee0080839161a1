package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.ChannelWebhook.Signer;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// Opens the account that a request says it is from, so that its own secret can judge the request.
public final class SignerCredentials {
  private final ConnectionDirectory directory;
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final CredentialVault vault;

  @Inject
  public SignerCredentials(
      ConnectionDirectory directory,
      TenantTransaction transaction,
      ConnectionRepository connections,
      CredentialVault vault) {
    this.directory = directory;
    this.transaction = transaction;
    this.connections = connections;
    this.vault = vault;
  }

  /// Empty: nobody holds this account. Throws `StoreUnavailable` when that cannot be known.
  Optional<Credentials> of(Signer signer) {
    var account = new AccountRef(signer.channel(), signer.accountId());
    return Optional.ofNullable(directory.find(List.of(account)).get(account)).flatMap(this::open);
  }

  private Optional<Credentials> open(Holder holder) {
    return transaction.run(
        holder.tenantId(),
        () ->
            connections
                .find(holder.connectionId())
                .filter(SocialConnection::isConnected)
                .map(connection -> vault.open(holder.tenantId(), connection)));
  }
}
