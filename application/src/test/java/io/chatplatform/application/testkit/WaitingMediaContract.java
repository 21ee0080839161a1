package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory.Waiting;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files that wait are taken by one instance at a time, until they are there or given up.
public interface WaitingMediaContract extends StoreContract {
  Duration LEASE = Duration.ofMinutes(5);

  AttachmentRepository attachments();

  WaitingMediaDirectory waitingMedia();

  @Test
  default void aFileThatWaitsIsTakenOnceUntilItsLeaseIsOver() {
    TenantId tenant = givenTenant();
    AttachmentId coming = givenComing(tenant).id();

    assertThat(claimed(tenant, NOW)).containsExactly(new Waiting(tenant, coming, 1));
    assertThat(claimed(tenant, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claimed(tenant, NOW.plus(LEASE))).containsExactly(new Waiting(tenant, coming, 2));
  }

  @Test
  default void theNextAttemptIsMadeWhenItIsDue() {
    TenantId tenant = givenTenant();
    AttachmentId coming = givenComing(tenant).id();
    claimed(tenant, NOW);

    in(tenant, () -> attachments().retryAt(coming, NOW.plusSeconds(60)));

    assertThat(claimed(tenant, NOW.plusSeconds(59))).isEmpty();
    assertThat(claimed(tenant, NOW.plusSeconds(60)))
        .containsExactly(new Waiting(tenant, coming, 2));
  }

  @Test
  default void whatIsThereOrGivenUpWaitsNoMore() {
    TenantId tenant = givenTenant();
    Attachment there = givenComing(tenant);
    Attachment lost = givenComing(tenant);
    in(
        tenant,
        () -> {
          attachments().update(there.fetched(MessageType.IMAGE, there.info()));
          attachments().update(lost.failed(Failure.GONE));
        });

    assertThat(claimed(tenant, NOW)).isEmpty();
    assertThat(in(tenant, () -> attachments().find(lost.id()))).contains(lost.failed(Failure.GONE));
  }

  @Test
  default void aFileThatWasGivenUpCanBeTriedFromTheStart() {
    TenantId tenant = givenTenant();
    Attachment lost = givenComing(tenant);
    claimed(tenant, NOW);
    in(tenant, () -> attachments().update(lost.failed(Failure.UNREACHABLE)));

    in(tenant, () -> attachments().restart(lost.id(), NOW.plusSeconds(9)));

    assertThat(in(tenant, () -> attachments().find(lost.id()))).contains(lost);
    assertThat(claimed(tenant, NOW.plusSeconds(9)))
        .containsExactly(new Waiting(tenant, lost.id(), 1));
  }

  @Test
  default void noMoreAreTakenThanWereAskedFor() {
    TenantId tenant = givenTenant();
    givenComing(tenant);
    givenComing(tenant);

    assertThat(waitingMedia().claim(NOW, LEASE, 1)).hasSize(1);
  }

  @Test
  default void anotherTenantsFilesAreLeftAlone() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    AttachmentId coming = givenComing(tenant).id();

    in(stranger, () -> attachments().retryAt(coming, NOW.plusSeconds(60)));
    assertThatThrownBy(() -> in(stranger, () -> attachments().restart(coming, NOW)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(claimed(tenant, NOW)).containsExactly(new Waiting(tenant, coming, 1));
  }

  /// The directory tells of all tenants; a test looks at its own.
  private List<Waiting> claimed(TenantId tenant, Instant now) {
    return waitingMedia().claim(now, LEASE, 1_000).stream()
        .filter(waiting -> waiting.tenantId().equals(tenant))
        .toList();
  }

  private Attachment givenComing(TenantId tenant) {
    Chat chat = givenChat(tenant);
    Attachment coming =
        Attachment.waiting(
            new AttachmentId(id()),
            MessageType.IMAGE,
            MediaInfo.of("image/*", Optional.empty(), 0),
            new Attachment.Source("media-1", Optional.empty()));
    given(
        tenant,
        chat,
        aMessage(
            chat,
            new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of(coming)),
            NOW));
    return coming;
  }
}
