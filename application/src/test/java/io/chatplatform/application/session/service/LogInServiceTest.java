package io.chatplatform.application.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.LogIn;
import io.chatplatform.domain.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInServiceTest {
  private static final String EMAIL = "ada@example.com";
  private final SessionWorld people = new SessionWorld();

  @BeforeEach
  void anAccount() {
    people.givenRegistered(EMAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {EMAIL, " ADA@Example.com "})
  void theRightPasswordOpensASession(String email) {
    SignedIn ada = people.signIn(email, World.PASSWORD);

    assertThat(people.world.isAlive(SessionWorld.actor(ada))).isTrue();
    assertThat(people.world.hasher.pretended()).isZero();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
    var wrong = refused(EMAIL, "wrong password");
    var unknown = refused("nobody@example.com", World.PASSWORD);
    var noAddress = refused("no address", World.PASSWORD);

    assertThat(List.of(unknown, noAddress))
        .allSatisfy(other -> {
          assertThat(other.code()).isEqualTo(wrong.code());
          assertThat(other.detail()).isEqualTo(wrong.detail());
        });
  }

  @Test
  void anUnknownAddressTakesTheTimeOfAPassword() {
    refused("nobody@example.com", World.PASSWORD);
    refused("no address", World.PASSWORD);

    assertThat(people.world.hasher.pretended()).isEqualTo(2);
  }

  @Test
  void whoIsNotActiveIsRefusedAlike() {
    SignedIn ada = people.signIn(EMAIL, World.PASSWORD);
    people.world.store.run(
        ada.tenant().id(),
        () -> people.world.users.update(ada.user().active(false, people.world.clock.instant())));

    assertThat(refused(EMAIL, World.PASSWORD).code()).isEqualTo("not_signed_in");
  }

  @Test
  void aSuspendedTenantsPeopleAreRefusedAlike() {
    SignedIn ada = people.signIn(EMAIL, World.PASSWORD);
    people.world.store.run(ada.tenant().id(), people.world.tenants::suspend);

    assertThat(refused(EMAIL, World.PASSWORD).code()).isEqualTo("not_signed_in");
  }

  @Test
  void anAccountIsTriedAFewTimesOnly() {
    for (int i = 0; i < 10; i++) {
      refused(EMAIL, "wrong password");
    }

    assertThatThrownBy(() -> people.signIn(EMAIL, World.PASSWORD))
        .isInstanceOf(Refusal.TooMany.class);
    people.givenRegistered("grace@example.com");
    assertThat(people.signIn("grace@example.com", World.PASSWORD)).isNotNull();
  }

  @Test
  void signingInForgetsTheFailedTries() {
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 9; j++) {
        refused(EMAIL, "wrong password");
      }
      people.signIn(EMAIL, World.PASSWORD);
    }
  }

  @Test
  void anAddressOnTheNetworkTriesAFewAccountsOnly() {
    for (int i = 0; i < 100; i++) {
      refused("nobody" + i + "@example.com", World.PASSWORD);
    }

    assertThatThrownBy(() -> people.signIn(EMAIL, World.PASSWORD))
        .isInstanceOf(Refusal.TooMany.class);
    var elsewhere = new LogIn.Command(EMAIL, World.PASSWORD, "Firefox", "10.0.0.2");
    assertThat(people.logIn.handle(elsewhere)).isNotNull();
    assertThat(elsewhere).asString().doesNotContain(World.PASSWORD);
  }

  private Refusal.NotSignedIn refused(String email, String password) {
    return catchThrowableOfType(Refusal.NotSignedIn.class, () -> people.signIn(email, password));
  }
}
