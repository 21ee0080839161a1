package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes in what somebody brings back from a platform's dialog. One account is connected at once;
/// of several, the person chooses. Never refuses by exception: the browser is on its way to a page.
public interface FinishLogin {
  Finished handle(Command command);

  /// `caller` and `browserKey` as the browser that came back shows them; `query` holds the state.
  record Command(
      ChannelId channel,
      Optional<Actor> caller,
      Optional<String> browserKey,
      Map<String, String> query) {
    @Override
    public String toString() {
      return "FinishLogin[" + channel + "]";
    }
  }

  /// `missingScopes`: permissions that were not given, in the platform's words.
  sealed interface Finished {
    Set<String> missingScopes();

    record Connected(int accounts, Set<String> missingScopes) implements Finished {}

    record Choose(OfferId offer, Set<String> missingScopes) implements Finished {}

    record Failed(Reason reason, Set<String> missingScopes) implements Finished {}
  }

  /// Clients put it into words.
  enum Reason {
    CANCELLED,
    /// Never issued, used before, or expired.
    STATE_INVALID,
    /// Another session or browser than the one that set out.
    FOREIGN_SESSION,
    REFUSED,
    UNAVAILABLE,
    MISSING_SCOPES,
    NO_ACCOUNTS,
    ACCOUNT_TAKEN,
    /// The connection that was to be mended is not among the accounts.
    OTHER_ACCOUNT
  }
}
