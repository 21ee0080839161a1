package io.chatplatform.application.session.service;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.LogIn;
import io.chatplatform.application.session.port.in.Register;
import java.time.Duration;

/// A world in which people register and sign in.
final class SessionWorld {
  static final SessionSettings SETTINGS =
      new SessionSettings(Duration.ofMinutes(15), Duration.ofDays(7));
  final World world = new World();
  private final SessionOpener opener =
      new SessionOpener(world.sessions, world.accessTokens, SETTINGS, world.ids, world.clock);
  final RegisterService register =
      new RegisterService(
          world.store,
          world.tenants,
          world.users,
          world.userDirectory,
          world.hasher,
          world.limiter,
          opener,
          world.ids,
          world.clock);
  final LogInService logIn =
      new LogInService(
          world.store,
          world.tenants,
          world.users,
          world.userDirectory,
          world.hasher,
          world.limiter,
          opener);
  final RefreshSessionService refresh =
      new RefreshSessionService(
          world.store,
          world.sessions,
          world.sessions,
          world.signals,
          world.tenants,
          world.users,
          opener,
          world.clock);
  final LogOutService logOut =
      new LogOutService(world.store, world.sessions, world.signals, world.clock);
  final AuthenticateService authenticate =
      new AuthenticateService(world.accessTokens, world.signals);
  final ProfileService profile =
      new ProfileService(
          world.store,
          world.tenants,
          world.users,
          world.sessions,
          world.signals,
          world.hasher,
          world.limiter,
          world.events,
          world.clock);

  SignedIn givenRegistered(String email) {
    return register.handle(registration(email, World.PASSWORD));
  }

  static Register.Command registration(String email, String password) {
    return new Register.Command(
        email, password, "Ada", "Lovelace", "Café Ümlaut & Söhne", "Firefox", "10.0.0.1");
  }

  SignedIn signIn(String email, String password) {
    return logIn.handle(new LogIn.Command(email, password, "Firefox", "10.0.0.1"));
  }

  static Actor actor(SignedIn signedIn) {
    return new Actor(
        signedIn.tenant().id(), signedIn.user().id(), signedIn.sessionId(), signedIn.user().role());
  }
}
