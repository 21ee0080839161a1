package io.chatplatform.bootstrap.demo;

import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.Register;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.in.AddUser;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the demo's tenants once: later starts find them and change nothing.
public final class DemoData {
  private static final String CLIENT = "demo";
  private final UserDirectory directory;
  private final Register register;
  private final AddUser addUser;
  private final Connect connect;
  private final DemoConversations conversations;

  @Inject
  public DemoData(
      UserDirectory directory,
      Register register,
      AddUser addUser,
      Connect connect,
      DemoConversations conversations) {
    this.directory = directory;
    this.register = register;
    this.addUser = addUser;
    this.connect = connect;
    this.conversations = conversations;
  }

  /// Gives the connections that were made now, by the owner who made them.
  public Map<Actor, List<SocialConnection>> ensure() {
    Map<Actor, List<SocialConnection>> made = new HashMap<>();
    Map<String, List<DemoLogins>> byTenant =
        DemoLogins.ALL.stream().collect(Collectors.groupingBy(DemoLogins::tenant));
    byTenant.forEach((tenant, team) -> {
      DemoLogins owner =
          team.stream().filter(one -> one.role() == Role.OWNER).findFirst().orElseThrow();
      if (directory.find(new EmailAddress(owner.email())).isEmpty()) {
        make(tenant, owner, team, made);
      }
    });
    return made;
  }

  private void make(
      String tenant,
      DemoLogins owner,
      List<DemoLogins> team,
      Map<Actor, List<SocialConnection>> made) {
    SignedIn signedIn =
        register.handle(
            new Register.Command(
                owner.email(),
                DemoLogins.PASSWORD,
                owner.firstName(),
                owner.lastName(),
                tenant,
                CLIENT,
                CLIENT));
    var actor =
        new Actor(signedIn.tenant().id(), signedIn.user().id(), signedIn.sessionId(), Role.OWNER);
    Map<String, User> users = new HashMap<>();
    users.put(owner.firstName(), signedIn.user());
    team.stream()
        .filter(one -> !one.equals(owner))
        .forEach(one ->
            users.put(
                one.firstName(),
                addUser.handle(
                    new AddUser.Command(
                        actor,
                        one.email(),
                        one.firstName(),
                        one.lastName(),
                        one.role(),
                        DemoLogins.PASSWORD))));
    Map<String, SocialConnection> connections = new HashMap<>();
    DemoAccounts.ALL.stream()
        .filter(account -> account.tenant().equals(tenant))
        .forEach(account -> connections.put(account.channel().value(), connected(actor, account)));
    made.put(actor, List.copyOf(connections.values()));
    conversations.write(actor.tenantId(), tenant, users, connections);
  }

  private SocialConnection connected(Actor actor, DemoAccounts account) {
    return connect.handle(
        new Connect.Command(
            actor,
            account.channel(),
            account.accountId(),
            account.businessAccountId(),
            java.util.Optional.of(account.name()),
            "demo-token-" + account.accountId(),
            Map.of()));
  }
}
