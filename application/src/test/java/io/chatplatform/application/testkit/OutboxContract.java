package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Kind;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.State;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Due entries are taken by one instance at a time, in each chat's order.
public interface OutboxContract extends StoreContract {
  Duration LEASE = Duration.ofSeconds(30);

  Outbox outbox();

  OutboxDirectory outboxDirectory();

  @Test
  default void onlyTheOldestOfAChatIsTaken() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    MessageId first = givenEntry(tenant, chat, NOW);
    MessageId second = givenEntry(tenant, chat, NOW.minusSeconds(9));
    MessageId elsewhere = givenEntry(tenant, givenChat(tenant), NOW);

    assertThat(claimed(tenant, NOW)).containsExactlyInAnyOrder(first, elsewhere);
    assertThat(claimed(tenant, NOW)).isEmpty();
    in(tenant, () -> outbox().remove(first));
    in(tenant, () -> outbox().remove(first));
    assertThat(claimed(tenant, NOW)).containsExactly(second);
  }

  @Test
  default void whatIsNotDueIsLeft() {
    TenantId tenant = givenTenant();
    MessageId later = givenEntry(tenant, givenChat(tenant), NOW.plusSeconds(1));

    assertThat(claimed(tenant, NOW)).isEmpty();
    assertThat(claimed(tenant, NOW.plusSeconds(1))).containsExactly(later);
  }

  @Test
  default void anEntryComesAgainWithWhatBecameOfIt() {
    TenantId tenant = givenTenant();
    MessageId message = givenEntry(tenant, givenChat(tenant), NOW);
    assertThat(due(tenant, NOW))
        .containsExactly(new Due(tenant, message, 0, State.QUEUED, Kind.MESSAGE));

    Instant leaseOver = NOW.plus(LEASE);
    assertThat(due(tenant, leaseOver.minusMillis(1))).isEmpty();
    assertThat(due(tenant, leaseOver))
        .containsExactly(new Due(tenant, message, 0, State.SENDING, Kind.MESSAGE));

    in(tenant, () -> outbox().retryAt(message, 2, NOW.plusSeconds(100)));
    assertThat(due(tenant, NOW.plusSeconds(99))).isEmpty();
    assertThat(due(tenant, NOW.plusSeconds(100)))
        .containsExactly(new Due(tenant, message, 2, State.QUEUED, Kind.MESSAGE));

    in(tenant, () -> outbox().awaitSettling(message, NOW.plusSeconds(500)));
    assertThat(due(tenant, NOW.plusSeconds(499))).isEmpty();
    assertThat(due(tenant, NOW.plusSeconds(500)))
        .containsExactly(new Due(tenant, message, 2, State.UNSETTLED, Kind.MESSAGE));
  }

  @Test
  default void whatWasSettledMeanwhileStaysSettled() {
    TenantId tenant = givenTenant();
    MessageId message = givenEntry(tenant, givenChat(tenant), NOW);
    assertThat(claimed(tenant, NOW)).containsExactly(message);
    in(tenant, () -> outbox().remove(message));

    in(tenant, () -> outbox().retryAt(message, 1, NOW));
    in(tenant, () -> outbox().awaitSettling(message, NOW));

    assertThat(claimed(tenant, NOW.plus(LEASE))).isEmpty();
  }

  @Test
  default void aReactionWaitsForItsTurnOnce() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    MessageId reply = givenEntry(tenant, chat, NOW);
    MessageId reactedTo = given(tenant, chat, aMessage(chat)).id();
    Runnable add =
        () -> outbox().addReaction(reactedTo, chat.id(), chat.origin().connection(), NOW);

    in(tenant, add);
    in(tenant, add);

    assertThat(claimed(tenant, NOW)).containsExactly(reply);
    in(tenant, () -> outbox().remove(reply));
    assertThat(due(tenant, NOW))
        .containsExactly(new Due(tenant, reactedTo, 0, State.QUEUED, Kind.REACTION));
    in(tenant, () -> outbox().remove(reactedTo));
    assertThat(claimed(tenant, NOW.plus(LEASE))).isEmpty();
  }

  @Test
  default void whatWaitsForAConnectionIsHurried() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    MessageId waiting = givenEntry(tenant, chat, NOW.plusSeconds(60));
    givenEntry(tenant, givenChat(tenant), NOW.plusSeconds(60));

    in(tenant, () -> outbox().hurry(chat.origin().connection(), NOW));

    assertThat(claimed(tenant, NOW)).containsExactly(waiting);
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    MessageId message = givenEntry(tenant, givenChat(tenant), NOW);

    in(stranger, () -> outbox().remove(message));
    in(stranger, () -> outbox().retryAt(message, 1, NOW.plusSeconds(9)));
    in(stranger, () -> outbox().awaitSettling(message, NOW.plusSeconds(9)));
    assertThat(claimed(tenant, NOW)).containsExactly(message);
  }

  private List<MessageId> claimed(TenantId tenant, Instant now) {
    return due(tenant, now).stream().map(Due::messageId).toList();
  }

  /// The directory tells of all tenants; a test looks at its own.
  private List<Due> due(TenantId tenant, Instant now) {
    return outboxDirectory().claim(now, LEASE, 1_000).stream()
        .filter(due -> due.tenantId().equals(tenant))
        .toList();
  }

  private MessageId givenEntry(TenantId tenant, Chat chat, Instant dueAt) {
    Message message = given(tenant, chat, aReply(chat, NOW));
    in(tenant, () -> outbox().add(message.id(), chat.id(), chat.origin().connection(), dueAt));
    return message.id();
  }
}
