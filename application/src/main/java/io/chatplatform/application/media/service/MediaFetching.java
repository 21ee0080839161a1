package io.chatplatform.application.media.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory.Waiting;
import io.chatplatform.application.media.service.MediaFiles.Incoming;
import io.chatplatform.application.media.service.MediaFiles.Rejected;
import io.chatplatform.application.media.service.MediaFiles.Stored;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.application.work.Backoff;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.State;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Fetches one file that waits, and writes down what became of it.
public final class MediaFetching {
  /// After this, an instance that began to fetch and went silent is taken for dead.
  static final Duration LEASE = Duration.ofMinutes(5);

  /// All attempts together take about seven hours.
  static final int ATTEMPTS_MAX = 14;

  private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(4);
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), 3, Duration.ofHours(1));
  private static final System.Logger LOG = System.getLogger(MediaFetching.class.getName());
  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MessageRepository messages;
  private final ChatRepository chats;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final MediaFiles files;
  private final AttachmentNews news;
  private final Clock clock;

  @Inject
  public MediaFetching(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MessageRepository messages,
      ChatRepository chats,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      MediaFiles files,
      AttachmentNews news,
      Clock clock) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.messages = messages;
    this.chats = chats;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.files = files;
    this.news = news;
    this.clock = clock;
  }

  void fetch(Waiting waiting) {
    if (waiting.attempt() > ATTEMPTS_MAX) {
      fail(waiting, Failure.UNREACHABLE);
      return;
    }
    try {
      Optional<Task> task = transaction.run(waiting.tenantId(), () -> task(waiting));
      if (task.isPresent()) {
        Stored stored = transfer(waiting, task.get());
        settle(waiting, attachment -> stored.of(attachment.fetched(stored.type(), stored.info())));
      }
    } catch (MediaUnavailable gone) {
      fail(waiting, Failure.GONE);
    } catch (Rejected rejected) {
      rejected(waiting, rejected.why());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.INFO,
          "attachment {0} was not fetched, attempt {1}: {2}",
          waiting.attachmentId(),
          waiting.attempt(),
          e.getMessage());
      tryAgain(waiting, Failure.UNREACHABLE);
    }
  }

  /// Empty: nothing is to be fetched any more.
  private Optional<Task> task(Waiting waiting) {
    return attachments
        .find(waiting.attachmentId())
        .filter(attachment -> attachment.state() == State.WAITING)
        .flatMap(attachment ->
            attachments
                .messageOf(attachment.id())
                .flatMap(messages::find)
                .flatMap(message -> chats.find(message.chatId()))
                .map(chat -> task(waiting, attachment, chat)));
  }

  private Task task(Waiting waiting, Attachment attachment, Chat chat) {
    SocialConnection connection = connections.find(chat.origin().connection()).orElseThrow();
    return new Task(
        attachment,
        attachment.source().orElseThrow(),
        channels.find(chat.origin().channel()),
        vault.open(waiting.tenantId(), connection));
  }

  private Stored transfer(Waiting waiting, Task task) throws IOException, Rejected {
    ChannelAdapter channel =
        task.channel().orElseThrow(() -> new IOException("the channel is not installed"));
    MediaKey key = MediaKey.of(waiting.tenantId(), waiting.attachmentId());
    try (FetchedMedia media = channel.fetchMedia(task.source().reference(), task.credentials());
        var _ = new Deadline(media, LONGEST_TRANSFER)) {
      return files.store(
          key,
          new Incoming(
              media.bytes(),
              task.attachment().info().fileName().or(media::fileName),
              StoreMedia.MAX_BYTES,
              task.source().sha256()));
    }
  }

  private void rejected(Waiting waiting, Failure why) {
    if (why == Failure.DAMAGED) {
      tryAgain(waiting, why);
    } else {
      fail(waiting, why);
    }
  }

  private void tryAgain(Waiting waiting, Failure why) {
    if (waiting.attempt() == ATTEMPTS_MAX) {
      fail(waiting, why);
      return;
    }
    var dueAt = clock.instant().plus(BACKOFF.after(waiting.attempt()));
    transaction.run(waiting.tenantId(), () -> attachments.retryAt(waiting.attachmentId(), dueAt));
  }

  private void fail(Waiting waiting, Failure why) {
    settle(waiting, attachment -> attachment.failed(why));
  }

  private void settle(Waiting waiting, UnaryOperator<Attachment> change) {
    news.change(
        waiting.tenantId(),
        waiting.attachmentId(),
        attachment -> {
          if (attachment.state() == State.WAITING) {
            attachments.update(change.apply(attachment));
          }
        });
  }

  private record Task(
      Attachment attachment,
      Attachment.Source source,
      Optional<ChannelAdapter> channel,
      Credentials credentials) {}
}
