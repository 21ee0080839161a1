package io.chatplatform.application.testkit;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.domain.chat.CustomerKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server that plays a channel's platform, for `ChannelContract`.
public interface ChannelPlatform {
  /// An account that the platform knows, with a token that opens it.
  Credentials credentials();

  /// The same account with a token that the platform refuses.
  Credentials expired();

  /// A customer who can be written to.
  List<CustomerKey> customer();

  /// The next message sent fails like this.
  void failNext(Failure failure);

  /// How many messages of the business the platform has taken so far.
  int taken();

  /// A customer writes; gives the webhook that the platform posts for it.
  Webhook customerWrites(String text);

  /// A customer sends a picture.
  Webhook customerSends(byte[] png);

  /// A customer does something that not every platform has; empty: this one has not.
  default Optional<Webhook> customerDoes(Deed deed) {
    return Optional.empty();
  }

  /// What customers do on some platforms, about a message that they wrote before.
  enum Deed {
    EDIT,
    REVOKE,
    REACT,
    TAKE_REACTION_BACK,
    REPLY,
    SHARE_LOCATION
  }

  /// Does the platform sign what it posts? Some only show a secret that they were given.
  default boolean signsBodies() {
    return true;
  }

  /// Does the platform tell what the business sent, with our id in it? Where it does not, a person
  /// decides what to do about a message whose sending was not answered.
  default boolean tellsOurIds() {
    return true;
  }

  /// The webhooks posted so far.
  List<Webhook> posted();

  /// The body with members in it that nobody has heard of.
  byte[] withUnknownFields(byte[] body);

  record Webhook(Map<String, String> headers, byte[] body) {}

  enum Failure {
    THROTTLED,
    BUSY,
    TOKEN_EXPIRED,
    WINDOW_CLOSED,
    CUSTOMER_GONE,
    /// Neither taken nor answered.
    SILENT,
    /// Taken, but the answer never comes.
    TAKEN_SILENTLY,
    CONNECTION_CUT
  }
}
