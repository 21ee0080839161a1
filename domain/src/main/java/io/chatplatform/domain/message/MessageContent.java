package io.chatplatform.domain.message;

import java.util.List;
import java.util.Optional;

/// What is said.
public sealed interface MessageContent {
  MessageType type();

  Optional<String> text();

  default List<Attachment> attachments() {
    return List.of();
  }

  record Text(String body) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.TEXT;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }
  }

  /// Pictures, films, sounds, files and stickers; at least one, all of the message's type or a mix
  /// of it.
  record Media(MessageType type, Optional<String> text, List<Attachment> attachments)
      implements MessageContent {
    public Media {
      attachments = List.copyOf(attachments);
      if (!type.isMedia() || attachments.isEmpty()) {
        throw new IllegalArgumentException("no media: " + type);
      }
    }
  }

  /// Said by the platform or by this system, not by a person.
  record Notice(String body) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.SYSTEM;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }
  }

  /// Something came that cannot be shown: `what` says it in words, `raw` is the platform's own text
  /// of it.
  record Unsupported(String what, String raw) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.UNSUPPORTED;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(what);
    }
  }
}
