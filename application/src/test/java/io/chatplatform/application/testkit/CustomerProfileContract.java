package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A customer is looked up when the chat is opened, when the last look is old, and when a long
/// silence ends.
public interface CustomerProfileContract extends StoreContract {
  Duration LEASE = Duration.ofMinutes(2);
  KnownProfile NOTHING = new KnownProfile(Optional.empty(), Optional.empty(), Optional.empty());

  CustomerProfileRepository profiles();

  DueProfileDirectory dueProfiles();

  @Test
  default void aNewCustomerIsTakenOnceUntilTheLeaseIsOver() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);

    assertThat(in(tenant, () -> profiles().find(chat.id()))).contains(NOTHING);
    assertThat(claimed(tenant, NOW)).containsExactly(new DueProfile(tenant, chat.id(), 1));
    assertThat(claimed(tenant, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claimed(tenant, NOW.plus(LEASE)))
        .containsExactly(new DueProfile(tenant, chat.id(), 2));
  }

  @Test
  default void whatIsLearnedIsKeptUntilItIsDueAgain() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    claimed(tenant, NOW);
    var known = new KnownProfile(Optional.of("Ada"), Optional.of(id()), Optional.of(NOW));

    in(tenant, () -> profiles().save(chat.id(), known, NOW.plusSeconds(600)));

    assertThat(in(tenant, () -> profiles().find(chat.id()))).contains(known);
    assertThat(claimed(tenant, NOW.plusSeconds(599))).isEmpty();
    assertThat(claimed(tenant, NOW.plusSeconds(600)))
        .containsExactly(new DueProfile(tenant, chat.id(), 1));
  }

  @Test
  default void aLookUpThatFailedIsRepeatedWhenItIsDue() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    claimed(tenant, NOW);

    in(tenant, () -> profiles().retryAt(chat.id(), NOW.plusSeconds(30)));

    assertThat(claimed(tenant, NOW.plusSeconds(29))).isEmpty();
    assertThat(claimed(tenant, NOW.plusSeconds(30)))
        .containsExactly(new DueProfile(tenant, chat.id(), 2));
  }

  @Test
  default void whoComesBackAfterAWeekIsLookedUpAgain() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Chat wrote = writing(tenant, chat, NOW);
    claimed(tenant, NOW);
    in(tenant, () -> profiles().save(chat.id(), NOTHING, Instant.MAX));

    Chat soonAfter = writing(tenant, wrote, NOW.plus(Duration.ofDays(7)));
    assertThat(claimed(tenant, NOW)).isEmpty();

    writing(tenant, soonAfter, NOW.plus(Duration.ofDays(14).plusSeconds(1)));
    assertThat(claimed(tenant, NOW)).containsExactly(new DueProfile(tenant, chat.id(), 1));
  }

  @Test
  default void aDeletedChatsProfileGoesWithIt() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);

    in(tenant, () -> chats().delete(chat.id()));

    assertThat(claimed(tenant, NOW)).isEmpty();
    assertThat(in(tenant, () -> profiles().find(chat.id()))).isEmpty();
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);

    in(
        stranger,
        () -> {
          assertThat(profiles().find(chat.id())).isEmpty();
          profiles().save(chat.id(), NOTHING, Instant.MAX);
          profiles().retryAt(chat.id(), Instant.MAX);
        });
    assertThat(claimed(tenant, NOW)).hasSize(1);
  }

  private Chat writing(TenantId tenant, Chat chat, Instant at) {
    Chat changed = chat.with(given(tenant, chat, aMessage(chat, "Hello", at)), at);
    in(tenant, () -> chats().updateAll(List.of(changed)));
    return changed;
  }

  /// The directory tells of all tenants; a test looks at its own.
  private List<DueProfile> claimed(TenantId tenant, Instant now) {
    return dueProfiles().claim(now, LEASE, 10_000).stream()
        .filter(due -> due.tenantId().equals(tenant))
        .toList();
  }
}
