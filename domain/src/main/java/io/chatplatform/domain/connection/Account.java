package io.chatplatform.domain.connection;

import io.chatplatform.domain.Texts;
import io.chatplatform.domain.channel.ChannelId;
import java.util.Optional;

/// An account on a channel: the Page id, the Instagram account id, the WhatsApp phone number id.
/// `businessAccountId` is the account above it where the channel has one (WhatsApp's WABA).
public record Account(
    ChannelId channel, String platformAccountId, Optional<String> businessAccountId) {
  public static final int ID_MAX = 200;

  public Account {
    platformAccountId = Texts.required("platformAccountId", platformAccountId, ID_MAX);
    businessAccountId =
        businessAccountId.flatMap(id -> Texts.optional("businessAccountId", id, ID_MAX));
  }

  /// Whatever the business account above it is.
  public boolean isSameAs(Account other) {
    return channel.equals(other.channel) && platformAccountId.equals(other.platformAccountId);
  }
}
