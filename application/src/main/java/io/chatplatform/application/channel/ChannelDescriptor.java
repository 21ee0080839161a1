package io.chatplatform.application.channel;

import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.channel.Limits;
import java.util.List;

/// What a channel is called, looks like and can do; clients draw channels only from this.
public record ChannelDescriptor(
    ChannelId id,
    String name,
    Icon icon,
    Capabilities capabilities,
    Limits limits,
    List<ConnectField> connectByHand) {
  public ChannelDescriptor {
    connectByHand = List.copyOf(connectByHand);
  }

  /// An SVG path on a grid of 24 by 24, and the channel's colour as `#rrggbb`.
  public record Icon(String path, String color) {}

  /// A field of the form that connects an account by hand; `name` is the field's name in the API.
  public record ConnectField(String name, String label, boolean secret, boolean required) {}
}
