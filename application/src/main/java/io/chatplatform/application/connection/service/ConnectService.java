package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;

/// Answers as soon as the connection is stored.
public final class ConnectService implements Connect {
  private final Channels channels;
  private final AccountConnector connector;

  @Inject
  public ConnectService(Channels channels, AccountConnector connector) {
    this.channels = channels;
    this.connector = connector;
  }

  @Override
  public SocialConnection handle(Command command) {
    command.actor().requireManager();
    ChannelAdapter channel = channels.require(command.channel());
    var account =
        new Account(command.channel(), command.platformAccountId(), command.businessAccountId());
    String token =
        FilledForm.of(channel, account, command.accessToken(), command.furtherFields()).token();
    String name =
        command.displayName().filter(text -> !text.isBlank()).orElse(account.platformAccountId());
    return connector.connect(
        command.actor().tenantId(),
        new Offered(new Credentials(account, token), name, Grant.UNKNOWN),
        false);
  }
}
