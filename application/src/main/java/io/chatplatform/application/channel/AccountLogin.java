package io.chatplatform.application.channel;

import java.net.URI;
import java.util.Map;

/// The platform's own dialog, in which somebody lets this installation use their accounts. Methods
/// may block.
public interface AccountLogin {
  /// Where to send the browser. The platform sends it back to `callback` with `state` unchanged.
  /// The address may be relative to this installation's own.
  URI dialog(String state, URI callback);

  /// What the dialog gave, from the query that the browser came back with. `callback` is the same
  /// as before. Never throws for what the platform says or does not say.
  LoginResult finish(Map<String, String> query, URI callback);
}
