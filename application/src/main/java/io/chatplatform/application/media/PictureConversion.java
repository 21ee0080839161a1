package io.chatplatform.application.media;

import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.message.MessageType;
import java.util.Set;

/// Which pictures are made to fit a channel that would not take them as they are.
public final class PictureConversion {
  private static final String JPEG = "image/jpeg";
  private static final Set<String> READABLE = Set.of(JPEG, "image/png", "image/gif");

  private PictureConversion() {}

  /// The types that are converted for this limit; none where it takes no JPEG.
  public static Set<String> from(MessageType type, MediaLimit limit) {
    return type == MessageType.IMAGE && limit.allowsType(JPEG) ? READABLE : Set.of();
  }
}
