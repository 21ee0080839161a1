package io.chatplatform.api;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelDescriptor.Icon;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.message.MessageType;
import java.util.Map;
import java.util.Set;

/// What the channel can do. Files travel as base64 within JSON, which bounds them.
final class ApiDescriptor {
  private static final int TEXT_MAX = 10_000;
  private static final MediaLimit ANY_FILE = new MediaLimit(16L * 1024 * 1024, Set.of());

  private ApiDescriptor() {}

  static ChannelDescriptor of(ChannelId id) {
    return new ChannelDescriptor(
        id,
        "API",
        new Icon(
            "M8.7 6.3 3 12l5.7 5.7 1.4-1.4L5.8 12l4.3-4.3zM15.3 6.3l-1.4 1.4 4.3 4.3-4.3 4.3 1.4"
                + " 1.4L21 12z",
            "#5b6472"),
        new Capabilities(
            Set.of(
                MessageType.TEXT,
                MessageType.IMAGE,
                MessageType.VIDEO,
                MessageType.AUDIO,
                MessageType.FILE),
            ReplyWindowRule.NONE,
            true,
            true,
            true,
            false,
            false,
            true),
        new Limits(
            new TextLimit(TEXT_MAX, Unit.CHARACTERS),
            Map.of(
                MessageType.IMAGE, ANY_FILE,
                MessageType.VIDEO, ANY_FILE,
                MessageType.AUDIO, ANY_FILE,
                MessageType.FILE, ANY_FILE)),
        ConnectForm.FIELDS);
  }
}
