package io.chatplatform.application.channel;

import io.chatplatform.domain.connection.Grant;
import java.util.List;
import java.util.Set;

/// What came of a platform's dialog.
public sealed interface LoginResult {
  /// These accounts may be used. `missingScopes`: permissions that the person did not give, in the
  /// platform's words; accounts that cannot be used without them are not among the accounts.
  record Granted(List<Offered> accounts, Set<String> missingScopes) implements LoginResult {
    public Granted {
      accounts = List.copyOf(accounts);
      missingScopes = Set.copyOf(missingScopes);
    }
  }

  /// The person pressed "cancel".
  record Cancelled() implements LoginResult {}

  /// The platform says no; `detail` is for the operator's log and holds no secret.
  record Refused(String detail) implements LoginResult {}

  /// The platform cannot be reached or did not answer; it may work in a moment.
  record Unavailable(String detail) implements LoginResult {}

  /// An account, perhaps of another channel than the one whose dialog it was. Never prints the
  /// token.
  record Offered(Credentials credentials, String name, Grant grant) {}
}
