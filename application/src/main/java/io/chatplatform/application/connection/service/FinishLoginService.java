package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.application.channel.LoginResult.Granted;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.LoginAttempt;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.in.FinishLogin;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.port.out.LoginStates;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class FinishLoginService implements FinishLogin {
  private static final System.Logger LOG = System.getLogger(FinishLoginService.class.getName());
  private final Channels channels;
  private final LoginStates states;
  private final LoginGuard guard;
  private final TenantTransaction transaction;
  private final ConnectionRepository connections;
  private final AccountOffers offers;
  private final AccountConnector connector;

  @Inject
  public FinishLoginService(
      Channels channels,
      LoginStates states,
      LoginGuard guard,
      TenantTransaction transaction,
      ConnectionRepository connections,
      AccountOffers offers,
      AccountConnector connector) {
    this.channels = channels;
    this.states = states;
    this.guard = guard;
    this.transaction = transaction;
    this.connections = connections;
    this.offers = offers;
    this.connector = connector;
  }

  @Override
  public Finished handle(Command command) {
    Optional<LoginAttempt> attempt =
        Optional.ofNullable(command.query().get("state"))
            .flatMap(states::redeem)
            .filter(known -> known.channel().equals(command.channel()));
    if (attempt.isEmpty()) {
      return failed(Reason.STATE_INVALID);
    }
    if (!guard.mayFinish(attempt.get(), command)) {
      return failed(Reason.FOREIGN_SESSION);
    }
    Optional<AccountLogin> login = channels.find(command.channel()).flatMap(ChannelAdapter::login);
    if (login.isEmpty()) {
      return failed(Reason.REFUSED);
    }
    return switch (login.get().finish(command.query(), attempt.get().callback())) {
      case LoginResult.Cancelled _ -> failed(Reason.CANCELLED);
      case LoginResult.Refused(String detail) -> {
        LOG.log(
            System.Logger.Level.WARNING, "log-in at " + command.channel() + " failed: " + detail);
        yield failed(Reason.REFUSED);
      }
      case LoginResult.Unavailable(String detail) -> {
        LOG.log(
            System.Logger.Level.WARNING, "log-in at " + command.channel() + " failed: " + detail);
        yield failed(Reason.UNAVAILABLE);
      }
      case Granted granted -> granted(attempt.get(), granted);
    };
  }

  private Finished granted(LoginAttempt attempt, Granted granted) {
    Set<String> missing = granted.missingScopes();
    List<Offered> accounts = granted.accounts();
    if (accounts.isEmpty()) {
      return new Finished.Failed(
          missing.isEmpty() ? Reason.NO_ACCOUNTS : Reason.MISSING_SCOPES, missing);
    }
    TenantId tenant = attempt.actor().tenantId();
    if (attempt.reconnects().isPresent()) {
      return transaction
          .run(tenant, () -> connections.find(attempt.reconnects().get()))
          .flatMap(broken -> among(accounts, broken.account()))
          .map(offered -> connected(tenant, offered, missing))
          .orElseGet(() -> new Finished.Failed(Reason.OTHER_ACCOUNT, missing));
    }
    if (accounts.size() == 1) {
      return connected(tenant, accounts.getFirst(), missing);
    }
    OfferId offer = offers.make(attempt.actor(), accounts);
    return new Finished.Choose(offer, missing);
  }

  private Finished connected(TenantId tenant, Offered offered, Set<String> missing) {
    try {
      connector.connect(tenant, offered, true);
      return new Finished.Connected(1, missing);
    } catch (Refusal.Conflict taken) {
      return new Finished.Failed(Reason.ACCOUNT_TAKEN, missing);
    }
  }

  private static Optional<Offered> among(List<Offered> accounts, Account wanted) {
    return accounts.stream()
        .filter(offered -> offered.credentials().account().isSameAs(wanted))
        .findFirst();
  }

  private static Finished failed(Reason reason) {
    return new Finished.Failed(reason, Set.of());
  }
}
