package io.chatplatform.application.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.domain.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshSessionServiceTest {
  private final SessionWorld people = new SessionWorld();
  private final SignedIn ada = people.givenRegistered("ada@example.com");

  @Test
  void aTokenIsSwappedForANewPairInTheSameSession() {
    SignedIn renewed = people.refresh.handle(ada.refreshToken());

    assertThat(renewed.sessionId()).isEqualTo(ada.sessionId());
    assertThat(renewed.refreshToken()).isNotEqualTo(ada.refreshToken());
    assertThat(renewed.accessToken()).isNotEqualTo(ada.accessToken());
    assertThat(people.refresh.handle(renewed.refreshToken())).isNotNull();
  }

  @Test
  void aTokenUsedTwiceEndsTheWholeSession() {
    SignedIn renewed = people.refresh.handle(ada.refreshToken());

    assertRefused(ada.refreshToken());

    assertThat(people.world.signals.ended()).containsExactly(ada.sessionId());
    assertThat(people.authenticate.byAccessToken(renewed.accessToken())).isEmpty();
    assertRefused(renewed.refreshToken());
  }

  @Test
  void aSessionLivesAsLongAsItIsRenewedInTime() {
    people.world.clock.pass(Duration.ofDays(6));
    SignedIn renewed = people.refresh.handle(ada.refreshToken());
    people.world.clock.pass(Duration.ofDays(6));
    assertThat(people.refresh.handle(renewed.refreshToken())).isNotNull();
  }

  @Test
  void anExpiredSessionIsOver() {
    people.world.clock.pass(SessionWorld.SETTINGS.refreshLifetime());

    assertRefused(ada.refreshToken());
  }

  @Test
  void anUnknownTokenIsRefused() {
    assertRefused(RefreshToken.random());
    assertRefused(new RefreshToken(""));
    assertThat(people.world.signals.ended()).isEmpty();
  }

  @Test
  void whoMayNoLongerSignInMayNotRenew() {
    people.world.store.run(
        ada.tenant().id(),
        () -> people.world.users.update(ada.user().active(false, people.world.clock.instant())));

    assertRefused(ada.refreshToken());
  }

  @Test
  void loggingOutKillsTheSessionsTokens() {
    people.logOut.handle(SessionWorld.actor(ada));

    assertRefused(ada.refreshToken());
    assertThat(people.authenticate.byAccessToken(ada.accessToken())).isEmpty();
    assertThat(people.world.signals.ended()).containsExactly(ada.sessionId());
  }

  @Test
  void aForgedAccessTokenIsNobodys() {
    assertThat(people.authenticate.byAccessToken("forged")).isEmpty();
  }

  @Test
  void aRefreshTokenIsLongAndNeverPrinted() {
    assertThat(ada.refreshToken().value()).hasSizeGreaterThan(40);
    assertThat(ada).asString().doesNotContain(ada.refreshToken().value());
    assertThat(ada.refreshToken().hash()).matches("[0-9a-f]{64}");
  }

  private void assertRefused(RefreshToken token) {
    assertThatThrownBy(() -> people.refresh.handle(token)).isInstanceOf(Refusal.NotSignedIn.class);
  }
}
