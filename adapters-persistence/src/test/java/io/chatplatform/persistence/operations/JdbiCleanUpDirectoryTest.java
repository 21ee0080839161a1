package io.chatplatform.persistence.operations;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.port.out.ParkedEvents.Parked;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.operations.Litter;
import io.chatplatform.application.operations.port.out.CleanUpDirectory.DiscardedFile;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.JdbiStore;
import io.chatplatform.persistence.customer.JdbiCustomerProfileRepository;
import io.chatplatform.persistence.inbound.JdbiParkedEvents;
import io.chatplatform.persistence.inbound.JdbiReceiptRepository;
import io.chatplatform.persistence.media.JdbiAttachmentRepository;
import io.chatplatform.persistence.session.JdbiSessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is thrown away of all tenants, and what is kept. Rows are stamped by the server's clock.
final class JdbiCleanUpDirectoryTest implements JdbiStore {
  private final Instant soon = Instant.now().plus(Duration.ofHours(1));
  private final Instant longAgo = Instant.now().minus(Duration.ofHours(1));
  private final JdbiCleanUpDirectory cleanUp = new JdbiCleanUpDirectory(directory());
  private final TenantId tenant = givenTenant();

  @AfterEach
  void forgetAllFiles() {
    cleanUp.forget(cleanUp.findDiscardedFiles(1_000));
  }

  @Test
  void oneInstanceAtATimeCleansUp() {
    Instant later = soon.plus(Duration.ofDays(1));
    assertThat(cleanUp.claim(later, Duration.ofHours(1))).isTrue();
    assertThat(cleanUp.claim(later.plusSeconds(3_599), Duration.ofHours(1))).isFalse();
    assertThat(cleanUp.claim(later.plusSeconds(3_600), Duration.ofHours(1))).isTrue();
  }

  @Test
  void filesOfADeletedChatAreDiscarded() {
    Chat chat = givenChat(tenant);
    Attachment file = anUpload();
    given(tenant, chat, aMessage(chat, media(file), NOW));
    UUID face = Samples.id();
    learn(chat, face);

    in(tenant, () -> chats().delete(chat.id()));

    assertThat(discarded()).containsExactlyInAnyOrder(file.id().value(), face);
    cleanUp.forget(List.of(new DiscardedFile(tenant, face)));
    assertThat(discarded()).containsExactly(file.id().value());
  }

  @Test
  void aPictureThatWasReplacedIsDiscardedUntilItComesBack() {
    Chat chat = givenChat(tenant);
    UUID first = Samples.id();
    UUID second = Samples.id();

    learn(chat, first);
    learn(chat, second);
    assertThat(discarded()).containsExactly(first);
    learn(chat, first);

    assertThat(discarded()).containsExactly(second);
  }

  @Test
  void anUploadThatWasNeverSentGoesWithItsFile() {
    Attachment unsent = anUpload();
    Attachment sent = anUpload();
    var attachments = new JdbiAttachmentRepository(DB);
    in(tenant, () -> attachments.insert(unsent));
    in(tenant, () -> attachments.insert(sent));
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat, media(sent), NOW));

    assertThat(cleanUp.remove(Litter.UNSENT_UPLOADS, longAgo, 10)).isZero();
    assertThat(cleanUp.remove(Litter.UNSENT_UPLOADS, soon, 10)).isEqualTo(1);

    assertThat(in(tenant, () -> attachments.find(unsent.id()))).isEmpty();
    assertThat(in(tenant, () -> attachments.find(sent.id()))).isPresent();
    assertThat(discarded()).containsExactly(unsent.id().value());
  }

  @Test
  void sessionsThatEndedOrRanOutAreRemoved() {
    var sessions = new JdbiSessionRepository(DB);
    var user = givenUser(tenant, Role.AGENT).id();
    Session alive = session(user, soon);
    Session over = session(user, longAgo);
    in(tenant, () -> sessions.insert(alive, Samples.word()));
    in(tenant, () -> sessions.insert(over, Samples.word()));

    assertThat(cleanUp.remove(Litter.ENDED_SESSIONS, longAgo, 10)).isZero();
    assertThat(cleanUp.remove(Litter.ENDED_SESSIONS, Instant.now(), 10)).isEqualTo(1);
    assertThat(cleanUp.remove(Litter.ENDED_SESSIONS, Instant.now(), 10)).isZero();
  }

  @Test
  void statusesWithoutAMessageAreRemoved() {
    PlatformRef unknown = new PlatformRef(givenConnection(tenant).id(), "unknown");
    var early = new Early(unknown, MessageStatus.SENT, false, Optional.empty());
    in(tenant, () -> new JdbiReceiptRepository(DB).keep(List.of(early)));

    assertThat(cleanUp.remove(Litter.EARLY_RECEIPTS, longAgo, 10)).isZero();
    assertThat(cleanUp.remove(Litter.EARLY_RECEIPTS, soon, 10)).isEqualTo(1);
  }

  @Test
  void noMoreParkedEventsAreRemovedThanAskedFor() {
    var channel = new ChannelId("pigeon");
    new JdbiParkedEvents(directory())
        .park(
            List.of(
                new Parked(channel, "1", "unknown account", Samples.word(), longAgo),
                new Parked(channel, "1", "unknown account", Samples.word(), longAgo)));

    assertThat(cleanUp.remove(Litter.PARKED_EVENTS, Instant.now(), 1)).isEqualTo(1);
    assertThat(cleanUp.remove(Litter.PARKED_EVENTS, Instant.now(), 10)).isEqualTo(1);
  }

  private void learn(Chat chat, UUID face) {
    var known = new KnownProfile(Optional.empty(), Optional.of(face), Optional.empty());
    in(tenant, () -> new JdbiCustomerProfileRepository(DB).save(chat.id(), known, soon));
  }

  private List<UUID> discarded() {
    return cleanUp.findDiscardedFiles(1_000).stream()
        .filter(file -> file.tenantId().equals(tenant))
        .map(DiscardedFile::id)
        .toList();
  }

  private Session session(UserId user, Instant expiresAt) {
    return new Session(
        new SessionId(Samples.id()),
        user,
        "Firefox",
        longAgo.minusSeconds(60),
        expiresAt,
        Optional.empty());
  }

  private static Attachment anUpload() {
    return Attachment.ready(
        new AttachmentId(Samples.id()),
        MessageType.IMAGE,
        Attachment.MediaInfo.of("image/png", Optional.empty(), 1));
  }

  private static MessageContent media(Attachment file) {
    return new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of(file));
  }
}
