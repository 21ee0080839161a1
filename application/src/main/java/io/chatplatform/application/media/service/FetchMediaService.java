package io.chatplatform.application.media.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.media.port.in.FetchMedia;
import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// At most `PARALLEL` files are on their way at a time. Nothing is lost when the process dies
/// meanwhile: a file that was not fetched yet is fetched when somebody opens it.
public final class FetchMediaService implements FetchMedia {
  private static final int TRIES = 3;
  private static final int PARALLEL = 8;
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MessageRepository messages;
  private final ChatRepository chats;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final MediaFiles files;
  private final EventPublisher events;
  private final Executor background;
  private final Semaphore permits = new Semaphore(PARALLEL);
  private final Set<AttachmentId> running = ConcurrentHashMap.newKeySet();

  @Inject
  public FetchMediaService(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MessageRepository messages,
      ChatRepository chats,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      MediaFiles files,
      EventPublisher events,
      Executor background) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.messages = messages;
    this.chats = chats;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.files = files;
    this.events = events;
    this.background = background;
  }

  @Override
  public void begin(TenantId tenant, AttachmentId id) {
    if (running.add(id)) {
      background.execute(() -> {
        try {
          permits.acquire();
          try {
            fetchWithTries(tenant, id);
          } finally {
            permits.release();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          running.remove(id);
        }
      });
    }
  }

  private void fetchWithTries(TenantId tenant, AttachmentId id) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        fetchNow(tenant, id);
        return;
      } catch (IOException | TooLarge e) {
        if (attempt == TRIES || e instanceof TooLarge) {
          settle(tenant, id, Attachment::unavailable);
          return;
        }
        Thread.sleep(PAUSE.multipliedBy(attempt));
      }
    }
  }

  private void fetchNow(TenantId tenant, AttachmentId id) throws IOException, TooLarge {
    Optional<Task> known =
        transaction.run(tenant, () -> attachments.find(id).flatMap(found -> task(tenant, found)));
    if (known.isEmpty()) {
      return;
    }
    Task task = known.get();
    try (FetchedMedia media = task.channel().fetchMedia(task.source(), task.credentials())) {
      Optional<String> name = task.attachment().info().fileName().or(media::fileName);
      MediaInfo info = files.store(tenant, id, name, media.bytes(), StoreMedia.MAX_BYTES).info();
      settle(tenant, id, attachment -> attachment.fetched(info));
    }
  }

  private Optional<Task> task(TenantId tenant, Attachment attachment) {
    if (attachment.state() == Attachment.State.STORED || attachment.source().isEmpty()) {
      return Optional.empty();
    }
    return attachments
        .messageOf(attachment.id())
        .flatMap(messages::find)
        .flatMap(message -> chats.find(message.chatId()))
        .flatMap(chat -> connections.find(chat.origin().connection()))
        .flatMap(connection ->
            channels
                .find(connection.account().channel())
                .map(channel ->
                    new Task(
                        attachment,
                        attachment.source().orElseThrow(),
                        channel,
                        vault.open(tenant, connection))));
  }

  private void settle(
      TenantId tenant, AttachmentId id, java.util.function.UnaryOperator<Attachment> change) {
    Optional<TenantEvent> event =
        transaction.run(
            tenant,
            () ->
                attachments
                    .find(id)
                    .flatMap(attachment -> {
                      attachments.update(change.apply(attachment));
                      return attachments.messageOf(id);
                    })
                    .flatMap(messages::find)
                    .flatMap(this::updated));
    event.ifPresent(news -> events.publish(tenant, List.of(news)));
  }

  private Optional<TenantEvent> updated(Message message) {
    Optional<Chat> chat = chats.find(message.chatId());
    return chat.map(of -> new TenantEvent.MessageUpdated(message, of));
  }

  private record Task(
      Attachment attachment, String source, ChannelAdapter channel, Credentials credentials) {}
}
