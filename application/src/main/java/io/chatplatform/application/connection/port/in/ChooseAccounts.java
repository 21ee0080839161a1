package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.SocialConnection;
import java.time.Instant;
import java.util.List;

/// The accounts that a log-in offered, for the owner or admin who logged in, and for a short time.
public interface ChooseAccounts {
  Offer find(Actor actor, OfferId id);

  /// Connects these; an account the tenant has already is connected again in place. One that
  /// another tenant holds is a conflict, and then nothing is connected. The offer is gone after
  /// that.
  List<SocialConnection> connect(Actor actor, OfferId id, List<Choice> choices);

  void dismiss(Actor actor, OfferId id);

  record Choice(ChannelId channel, String platformAccountId) {}

  record Offer(OfferId id, List<Item> accounts, Instant expiresAt) {}

  record Item(ChannelId channel, String platformAccountId, String name, Standing standing) {}

  enum Standing {
    FREE,
    /// The tenant has it; it would get a new token.
    CONNECTED,
    /// Another tenant has it.
    TAKEN
  }
}
