package io.chatplatform.application.channel;

import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// One message to send. `id` is to come back in the platform's echo or status where it can carry
/// one. `humanAgentOnly`: the standard reply window is over, only the longer one for people is
/// open.
public record OutgoingMessage(
    MessageId id,
    List<CustomerKey> recipient,
    Content content,
    Optional<String> replyToPlatformId,
    boolean humanAgentOnly) {
  public OutgoingMessage {
    recipient = List.copyOf(recipient);
  }

  public sealed interface Content {
    /// `choices`: below it, of a style that the channel's limits name.
    record Text(String body, Optional<Choices> choices) implements Content {
      public Text(String body) {
        this(body, Optional.empty());
      }
    }

    record File(MessageType type, MediaInfo info, Optional<String> caption, Bytes bytes)
        implements Content {}

    /// `header`: the file at its head.
    record Template(FilledTemplate filled, Optional<File> header) implements Content {}
  }

  /// Opens the file's bytes; may be called more than once.
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
