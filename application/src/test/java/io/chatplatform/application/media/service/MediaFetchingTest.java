package io.chatplatform.application.media.service;

import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory.Waiting;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.Source;
import io.chatplatform.domain.message.Attachment.State;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.user.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that customers send.
class MediaFetchingTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000280000001e00802000000");
  private final World world = new World();
  private final AttachmentNews news =
      new AttachmentNews(world.store, world.attachments, world.messages, world.chats, world.events);
  private final MediaFetching fetching =
      new MediaFetching(
          world.store,
          world.attachments,
          world.messages,
          world.chats,
          world.connections,
          new CredentialVault(world.connections, world.box),
          world.channels,
          new MediaFiles(world.media, new Thumbnails(world.media, world.scaler)),
          news,
          world.clock);
  private final RetryMediaService retry =
      new RetryMediaService(world.attachments, news, world::wake, world.clock);
  private final Actor agent = world.givenActor(Role.AGENT);

  @Test
  void aCustomersFileIsFetchedAndTold() {
    world.channel.holds("media-1", PNG);
    Attachment coming = givenComing("media-1");

    fetchDue();

    Attachment fetched = now(coming);
    assertThat(fetched.state()).isEqualTo(State.READY);
    assertThat(fetched.info().mimeType()).isEqualTo("image/png");
    assertThat(fetched.info().width()).contains(640);
    assertThat(told()).containsExactly(fetched);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatThePlatformDoesNotHandOutIsTriedAgainForHoursAndThenGivenUp() {
    Attachment coming = givenComing("media-1");
    for (int attempt = 1; attempt <= MediaFetching.ATTEMPTS_MAX; attempt++) {
      assertThat(now(coming).state()).isEqualTo(State.WAITING);
      assertThat(told()).isEmpty();
      fetchDue();
      assertThat(due()).isEmpty();
      world.clock.pass(Duration.ofHours(1));
    }

    assertThat(now(coming).failure()).contains(Failure.UNREACHABLE);
    assertThat(told()).containsExactly(now(coming));
    assertThat(due()).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsGivenUpAtOnce() {
    world.channel.lost("media-1");
    Attachment coming = givenComing("media-1");

    fetchDue();

    assertThat(now(coming).failure()).contains(Failure.GONE);
    assertThat(told()).containsExactly(now(coming));
  }

  @Test
  void aProgramIsNotLetIn() {
    world.channel.holds("media-1", HexFormat.of().parseHex("7f454c4602010100"));
    Attachment coming = givenComing("media-1");

    fetchDue();

    assertThat(now(coming).failure()).contains(Failure.TYPE_REFUSED);
    assertThat(world.media.isEmpty()).isTrue();
  }

  @Test
  void bytesThatAreNotThoseAnnouncedAreFetchedAgain() throws Exception {
    byte[] announced = "bread".getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(sha256(announced));
    world.channel.holds("media-1", "bred".getBytes(StandardCharsets.UTF_8));
    Attachment coming = givenComing(new Source("media-1", Optional.of(sha256)));

    fetchDue();
    assertThat(now(coming).state()).isEqualTo(State.WAITING);
    assertThat(world.media.isEmpty()).isTrue();
    world.channel.holds("media-1", announced);
    world.clock.pass(Duration.ofHours(1));
    fetchDue();

    assertThat(now(coming).state()).isEqualTo(State.READY);
  }

  @Test
  void aFileThatTookItsProcessDownTooOftenIsGivenUp() {
    world.channel.holds("media-1", PNG);
    Attachment coming = givenComing("media-1");

    fetching.fetch(new Waiting(world.tenant, coming.id(), MediaFetching.ATTEMPTS_MAX + 1));

    assertThat(now(coming).failure()).contains(Failure.UNREACHABLE);
  }

  @Test
  void whatBecameOfAFileMeanwhileIsNotOverwritten() {
    world.channel.lost("media-1");
    Attachment coming = givenComing("media-1");
    Attachment there = coming.fetched(MessageType.IMAGE, coming.info());
    world.run(() -> world.attachments.update(there));

    fetching.fetch(new Waiting(world.tenant, coming.id(), 1));

    assertThat(now(coming)).isEqualTo(there);
  }

  @Test
  void anAgentCanHaveItTriedFromTheStart() {
    world.channel.lost("media-1");
    Attachment coming = givenComing("media-1");
    fetchDue();

    assertThat(retry.handle(agent, coming.id()).state()).isEqualTo(State.WAITING);

    assertThat(world.wakes()).isEqualTo(1);
    assertThat(due()).containsExactly(new Waiting(world.tenant, coming.id(), 1));
  }

  @Test
  void aFileThatIsThereIsNotFetchedAgain() {
    Attachment upload = world.givenUpload();

    assertThatThrownBy(() -> retry.handle(agent, upload.id())).isInstanceOf(Refusal.Conflict.class);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void anotherTenantsFileDoesNotExist(Role role) {
    Attachment coming = givenComing("media-1");
    Actor stranger = world.givenActor(world.givenTenant(), role);

    assertThatThrownBy(() -> retry.handle(stranger, coming.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private void fetchDue() {
    due().forEach(fetching::fetch);
  }

  private List<Waiting> due() {
    return world.attachments.claim(world.clock.instant(), MediaFetching.LEASE, 10);
  }

  private Attachment now(Attachment attachment) {
    return world.in(() -> world.attachments.find(attachment.id()).orElseThrow());
  }

  private List<Attachment> told() {
    return world.events.events(TenantEvent.MessageUpdated.class).stream()
        .flatMap(event -> event.message().content().attachments().stream())
        .toList();
  }

  private Attachment givenComing(String source) {
    return givenComing(new Source(source, Optional.empty()));
  }

  private Attachment givenComing(Source source) {
    Attachment coming =
        Attachment.waiting(
            new AttachmentId(Samples.id()),
            MessageType.IMAGE,
            Attachment.MediaInfo.of("image/*", Optional.empty(), 0),
            source);
    world.given(
        aMessage(
            world.givenChat(),
            new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of(coming)),
            world.clock.instant()));
    return coming;
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
