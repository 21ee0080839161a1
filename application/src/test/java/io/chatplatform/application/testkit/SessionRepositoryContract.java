package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.id;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.SessionRepository.Found;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Sessions live through a chain of refresh tokens; a used one is still known as used.
public interface SessionRepositoryContract extends StoreContract {
  Duration LIFETIME = Duration.ofDays(7);

  SessionRepository sessions();

  SessionDirectory sessionDirectory();

  @Test
  default void aSessionIsFoundByItsToken() {
    TenantId tenant = givenTenant();
    String token = word();
    Session session = givenSession(tenant, givenUser(tenant, Role.AGENT).id(), token);

    assertThat(found(tenant, token)).contains(new Found(session, false));
    assertThat(found(tenant, word())).isEmpty();
    assertThat(sessionDirectory().tenantOfToken(token)).contains(tenant);
    assertThat(sessionDirectory().tenantOfToken(word())).isEmpty();
  }

  @Test
  default void rotatingUsesTheTokenUpAndProlongsTheSession() {
    TenantId tenant = givenTenant();
    String token = word();
    String next = word();
    Session session = givenSession(tenant, givenUser(tenant, Role.AGENT).id(), token);
    Instant later = NOW.plusSeconds(900);

    in(tenant, () -> sessions().rotate(session.id(), token, next, later, later.plus(LIFETIME)));

    Found fresh = found(tenant, next).orElseThrow();
    assertThat(fresh.tokenUsed()).isFalse();
    assertThat(fresh.session().expiresAt()).isEqualTo(later.plus(LIFETIME));
    assertThat(found(tenant, token).orElseThrow().tokenUsed()).isTrue();
    assertThat(sessionDirectory().tenantOfToken(token)).contains(tenant);
  }

  @Test
  default void aTokenIsUsedUpOnce() {
    TenantId tenant = givenTenant();
    String token = word();
    Session session = givenSession(tenant, givenUser(tenant, Role.AGENT).id(), token);
    in(tenant, () -> sessions().rotate(session.id(), token, word(), NOW, NOW.plus(LIFETIME)));

    assertThatThrownBy(() ->
            in(
                tenant,
                () -> sessions().rotate(session.id(), token, word(), NOW, NOW.plus(LIFETIME))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void anEndedSessionStaysEnded() {
    TenantId tenant = givenTenant();
    String token = word();
    Session session = givenSession(tenant, givenUser(tenant, Role.AGENT).id(), token);

    in(tenant, () -> sessions().end(session.id(), NOW.plusSeconds(1)));
    in(tenant, () -> sessions().end(session.id(), NOW.plusSeconds(2)));

    assertThat(found(tenant, token).orElseThrow().session().endedAt()).contains(NOW.plusSeconds(1));
  }

  @Test
  default void allLivingSessionsOfAUserEndButOne() {
    TenantId tenant = givenTenant();
    UserId user = givenUser(tenant, Role.AGENT).id();
    Session mine = givenSession(tenant, user, word());
    Session other = givenSession(tenant, user, word());
    Session ended = givenSession(tenant, user, word());
    in(tenant, () -> sessions().end(ended.id(), NOW));
    givenSession(tenant, givenUser(tenant, Role.AGENT).id(), word());

    assertThat(in(tenant, () -> sessions().endAllOf(user, Optional.of(mine.id()), NOW)))
        .containsExactly(other.id());
    assertThat(in(tenant, () -> sessions().endAllOf(user, Optional.empty(), NOW)))
        .containsExactly(mine.id());
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    String token = word();
    UserId user = givenUser(tenant, Role.AGENT).id();
    Session session = givenSession(tenant, user, token);

    in(
        stranger,
        () -> {
          assertThat(sessions().lockByToken(token)).isEmpty();
          assertThat(sessions().endAllOf(user, Optional.empty(), NOW)).isEmpty();
          sessions().end(session.id(), NOW);
        });
    assertThatThrownBy(() ->
            in(
                stranger,
                () -> sessions().rotate(session.id(), token, word(), NOW, NOW.plus(LIFETIME))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(found(tenant, token)).contains(new Found(session, false));
  }

  private Optional<Found> found(TenantId tenant, String token) {
    return in(tenant, () -> sessions().lockByToken(token));
  }

  private Session givenSession(TenantId tenant, UserId user, String token) {
    Session session =
        new Session(
            new SessionId(id()), user, "Firefox", NOW, NOW.plus(LIFETIME), Optional.empty());
    in(tenant, () -> sessions().insert(session, token));
    return session;
  }
}
