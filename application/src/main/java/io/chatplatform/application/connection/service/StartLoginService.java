package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.connection.port.in.StartLogin;
import io.chatplatform.application.connection.port.out.LoginStates;
import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.domain.Refusal;
import jakarta.inject.Inject;

public final class StartLoginService implements StartLogin {
  private final Channels channels;
  private final LoginStates states;

  @Inject
  public StartLoginService(Channels channels, LoginStates states) {
    this.channels = channels;
    this.states = states;
  }

  @Override
  public Started handle(Command command) {
    AccountLogin login =
        channels
            .find(command.channel())
            .flatMap(ChannelAdapter::login)
            .orElseThrow(() -> new Refusal.NotFound("log-in"));
    command.actor().requireManager();
    RefreshToken browserKey = RefreshToken.random();
    String state =
        states.issue(
            new LoginAttempt(
                command.actor(),
                command.channel(),
                command.reconnects(),
                browserKey.hash(),
                command.callback()));
    return new Started(login.dialog(state, command.callback()), browserKey.value());
  }
}
