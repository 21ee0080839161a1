package io.chatplatform.application.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.ChangeProfile;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileServiceTest {
  private static final String NEW_PASSWORD = "another long password";
  private final SessionWorld people = new SessionWorld();
  private final SignedIn ada = people.givenRegistered("ada@example.com");
  private final Actor actor = SessionWorld.actor(ada);

  @Test
  void aProfileShowsTheUserAndTheTenant() {
    assertThat(people.profile.find(actor).user()).isEqualTo(ada.user());
    assertThat(people.profile.find(actor).tenant()).isEqualTo(ada.tenant());
  }

  @Test
  void aNewNameIsTold() {
    var command =
        new ChangeProfile.Command(
            actor, Optional.of("Augusta"), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(people.profile.handle(command).name().full()).isEqualTo("Augusta Lovelace");
    assertThat(people.world.events.events(TenantEvent.UserUpdated.class)).hasSize(1);
    assertThat(people.world.signals.ended()).isEmpty();
  }

  @Test
  void aNewPasswordEndsTheUsersOtherSessions() {
    SignedIn elsewhere = people.signIn("ada@example.com", World.PASSWORD);

    people.profile.handle(newPassword(Optional.of(World.PASSWORD), NEW_PASSWORD));

    assertThat(people.world.signals.ended()).containsExactly(elsewhere.sessionId());
    assertThat(people.world.isAlive(actor)).isTrue();
    assertThat(people.signIn("ada@example.com", NEW_PASSWORD)).isNotNull();
    assertThatThrownBy(() -> people.signIn("ada@example.com", World.PASSWORD))
        .isInstanceOf(Refusal.NotSignedIn.class);
  }

  @Test
  void aNewPasswordNeedsTheCurrentOne() {
    assertRefused(newPassword(Optional.empty(), NEW_PASSWORD), "currentPassword");
    assertRefused(newPassword(Optional.of("wrong password"), NEW_PASSWORD), "currentPassword");
    assertRefused(newPassword(Optional.of(World.PASSWORD), "short"), "newPassword");
    assertThat(people.signIn("ada@example.com", World.PASSWORD)).isNotNull();
  }

  @Test
  void theCurrentPasswordIsGuessedAFewTimesOnly() {
    for (int i = 0; i < 10; i++) {
      assertRefused(newPassword(Optional.of("wrong password"), NEW_PASSWORD), "currentPassword");
    }

    assertThatThrownBy(
            () -> people.profile.handle(newPassword(Optional.of(World.PASSWORD), NEW_PASSWORD)))
        .isInstanceOf(Refusal.TooMany.class);
  }

  @Test
  void whoWasRemovedIsSignedOut() {
    people.world.store.run(ada.tenant().id(), () -> people.world.users.delete(ada.user().id()));

    assertThatThrownBy(() -> people.profile.find(actor)).isInstanceOf(Refusal.NotSignedIn.class);
  }

  private ChangeProfile.Command newPassword(Optional<String> current, String chosen) {
    return new ChangeProfile.Command(
        actor, Optional.empty(), Optional.empty(), current, Optional.of(chosen));
  }

  private void assertRefused(ChangeProfile.Command command, String field) {
    assertThat(command).asString().doesNotContain(NEW_PASSWORD);
    assertThatThrownBy(() -> people.profile.handle(command))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
  }
}
