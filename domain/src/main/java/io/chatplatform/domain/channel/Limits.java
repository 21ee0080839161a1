package io.chatplatform.domain.channel;

import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much fits into one message of a channel, and how fast messages may follow each other.
/// `choices`: the styles of choices that a customer can be offered.
public record Limits(
    TextLimit text,
    Map<MessageType, MediaLimit> media,
    SendPaces paces,
    Map<Choices.Style, ChoiceLimit> choices) {
  public Limits {
    media = Map.copyOf(media);
    choices = Map.copyOf(choices);
  }

  /// Without choices.
  public Limits(TextLimit text, Map<MessageType, MediaLimit> media, SendPaces paces) {
    this(text, media, paces, Map.of());
  }

  public Limits(TextLimit text, Map<MessageType, MediaLimit> media) {
    this(text, media, SendPaces.UNLIMITED);
  }

  public Optional<MediaLimit> mediaOf(MessageType type) {
    return Optional.ofNullable(media.get(type));
  }

  public enum Unit {
    CHARACTERS,
    BYTES
  }

  public record TextLimit(int max, Unit unit) {
    public boolean allows(String text) {
      return length(text) <= max;
    }

    /// In its unit.
    public int length(String text) {
      return switch (unit) {
        case CHARACTERS -> text.codePointCount(0, text.length());
        case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
      };
    }
  }

  /// No MIME type listed: any.
  public record MediaLimit(long maxBytes, Set<String> mimeTypes) {
    public MediaLimit {
      mimeTypes = Set.copyOf(mimeTypes);
    }

    public boolean allowsType(String mimeType) {
      return mimeTypes.isEmpty() || mimeTypes.contains(mimeType);
    }
  }
}
