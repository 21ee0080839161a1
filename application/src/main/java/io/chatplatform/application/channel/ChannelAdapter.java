package io.chatplatform.application.channel;

import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.message.DeliveryError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A messaging channel. An adapter holds no state of tenants; what a call needs comes with it. All
/// methods may block and are called on virtual threads.
public interface ChannelAdapter {
  ChannelDescriptor descriptor();

  /// The webhook that delivers this channel's events; several channels may share one.
  ChannelWebhook webhook();

  /// Sends one message. Never throws for what the platform says or does not say: a time-out after
  /// the request went out is `Unknown`, and is not sent again by the adapter itself.
  SendResult send(OutgoingMessage message, Credentials credentials);

  /// Puts a reaction on a customer's message in place of the business's earlier one, or takes it
  /// back. Giving the same one twice does no harm, so `Unknown` may be tried again. `Accepted`
  /// carries what the platform calls the reaction itself, by which a status may tell later that it
  /// failed; where it has no name, the message's. Never throws for what the platform says or does
  /// not say.
  default SendResult react(OutgoingReaction reaction, Credentials credentials) {
    return new SendResult.Refused(
        new DeliveryError("reactions_unsupported", "This channel has no reactions."), false);
  }

  /// Fetches a file by the reference an inbound attachment carried. Throws when it cannot be had:
  /// `MediaUnavailable` when that will not change.
  FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException;

  /// Does the platform know a message again by our id, and drop what it has already? Then a message
  /// whose sending is `Unknown` is sent again by itself.
  default boolean dropsRepeats() {
    return false;
  }

  /// Asks the platform whether the account can be used with this token.
  CheckResult check(Credentials credentials);

  /// Asks the platform to send this account's events here; done when connecting.
  CheckResult subscribe(Credentials credentials);

  /// Asks the platform to send this account's events here no longer; done when disconnecting. Best
  /// effort: nothing is thrown, nothing is told.
  default void unsubscribe(Credentials credentials) {}

  /// The platform's dialog that connects accounts; empty: accounts are connected by hand only.
  default Optional<AccountLogin> login() {
    return Optional.empty();
  }

  /// Makes what is kept as an account's token of the fields that were filled in by hand, by their
  /// names in `ChannelDescriptor.connectByHand`; the required ones are there. May look at what they
  /// name, but asks the platform nothing.
  default TokenResult token(Map<String, String> fields) {
    return new TokenResult.Made(fields.getOrDefault("accessToken", ""));
  }

  /// Asks for a new token; `Renewed` with the same token where the platform's do not expire, and
  /// the account answers: so it is where a channel says nothing else.
  default RenewResult renew(Credentials credentials) {
    CheckResult check = check(credentials);
    return check.isOk()
        ? new RenewResult.Renewed(credentials.accessToken(), Grant.UNKNOWN)
        : new RenewResult.NotRenewed(check);
  }

  /// Shows the customer that somebody types. Some platforms want to know which message is being
  /// answered. Best effort: nothing is thrown, nothing is told.
  default void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {}

  /// Shows the customer that their message, and all before it, was seen. Best effort: nothing is
  /// thrown, nothing is told.
  default void showSeen(
      List<CustomerKey> recipient, String platformMessageId, Credentials credentials) {}

  /// Asks the platform who a customer is, known by these keys. Never throws for what it says.
  default ProfileResult profile(List<CustomerKey> customer, Credentials credentials) {
    return new ProfileResult.NotOffered();
  }

  /// The prepared messages that the platform keeps for an account, whatever their state. Never
  /// throws for what it says.
  default TemplatesResult templates(Credentials credentials) {
    return new TemplatesResult.NotOffered();
  }

  /// How the channel knows the person whom an agent wants to write to first; empty: not a recipient
  /// of this channel.
  default Optional<CustomerIdentity> recipient(String text) {
    return Optional.empty();
  }

  /// The account id that webhooks of this account carry.
  default String webhookAccountId(Account account) {
    return account.platformAccountId();
  }

  /// Found by `java.util.ServiceLoader`: a jar on the class path brings its channels.
  interface Provider {
    List<ChannelAdapter> create(ChannelContext context);
  }
}
