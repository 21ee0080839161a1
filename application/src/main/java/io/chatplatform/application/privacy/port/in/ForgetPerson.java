package io.chatplatform.application.privacy.port.in;

import io.chatplatform.application.privacy.DataDeletion;
import java.util.Optional;

/// What a platform asks for in the name of a person, in signed requests to a webhook. Over all
/// tenants.
public interface ForgetPerson {
  /// The person took this installation's access away: what they connected needs reconnecting.
  /// False: not authentic.
  boolean deauthorize(String webhook, byte[] body);

  /// Deletes what is known of the person: chats with them as a customer, tokens they gave. Empty:
  /// not authentic.
  Optional<DataDeletion> delete(String webhook, byte[] body);

  DataDeletion find(String code);
}
