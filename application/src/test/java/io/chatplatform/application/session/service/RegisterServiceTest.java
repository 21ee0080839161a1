package io.chatplatform.application.session.service;

import static io.chatplatform.application.session.service.SessionWorld.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.Register;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import org.junit.jupiter.api.Test;

class RegisterServiceTest {
  private final SessionWorld people = new SessionWorld();

  @Test
  void registeringOpensATenantWithItsOwnerSignedIn() {
    SignedIn ada = people.givenRegistered("Ada@Example.com");

    assertThat(ada.user().role()).isEqualTo(Role.OWNER);
    assertThat(ada.user().email()).isEqualTo(new EmailAddress("ada@example.com"));
    assertThat(ada.tenant().subdomain()).matches("cafe-umlaut-sohne-[0-9a-f]{8}");
    assertThat(people.authenticate.byAccessToken(ada.accessToken()))
        .contains(SessionWorld.actor(ada));
  }

  @Test
  void aTakenAddressIsAConflictAndLeavesNothingBehind() {
    people.givenRegistered("ada@example.com");
    Register.Command again = registration("ADA@example.com", World.PASSWORD);

    assertThatThrownBy(() -> people.register.handle(again))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("email_taken"));
  }

  @Test
  void aWeakPasswordIsRefusedForItsField() {
    Register.Command weak = registration("ada@example.com", "short");

    assertThatThrownBy(() -> people.register.handle(weak))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo("password"));
    assertThat(people.world.userDirectory.find(new EmailAddress("ada@example.com"))).isEmpty();
  }

  @Test
  void aNameWithoutAnyLatinLetterStillGivesASubdomain() {
    var command =
        new Register.Command(
            "a@example.com", World.PASSWORD, "Ada", "L", "面包店", "Firefox", "10.0.0.1");

    assertThat(people.register.handle(command).tenant().subdomain()).startsWith("tenant-");
  }

  @Test
  void tooManyRegistrationsFromOneAddressAreRefused() {
    for (int i = 0; i < 300; i++) {
      people.givenRegistered("ada" + i + "@example.com");
    }

    assertThatThrownBy(() -> people.givenRegistered("one-more@example.com"))
        .isInstanceOf(Refusal.TooMany.class);
  }

  @Test
  void noCommandPrintsItsPassword() {
    assertThat(registration("ada@example.com", World.PASSWORD))
        .asString()
        .doesNotContain(World.PASSWORD);
  }
}
