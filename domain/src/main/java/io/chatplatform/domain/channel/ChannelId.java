package io.chatplatform.domain.channel;

import java.util.regex.Pattern;

/// The name of a channel in addresses and JSON (`platform`): an open set, each adapter brings its
/// own.
public record ChannelId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  public ChannelId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a channel id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
