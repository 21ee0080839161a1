package io.chatplatform.meta.oauth;

import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.GraphReply;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What all of Meta's dialogs have in common.
final class Dialog {
  private Dialog() {}

  /// `special`: what only this dialog wants to know.
  static URI address(
      URI page, String appId, String state, URI callback, Map<String, String> special) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", appId);
    query.put("redirect_uri", callback.toString());
    query.put("response_type", "code");
    query.put("state", state);
    query.putAll(special);
    return URI.create(page + "?" + GraphClient.encoded(query));
  }

  /// Why there is no code; empty: there is one.
  static Optional<LoginResult> withoutCode(Map<String, String> query) {
    String error = query.getOrDefault("error", query.getOrDefault("error_code", ""));
    if (error.equals("access_denied")
        || query.getOrDefault("error_reason", "").equals("user_denied")) {
      return Optional.of(new LoginResult.Cancelled());
    }
    if (!error.isEmpty()) {
      return Optional.of(new LoginResult.Refused("the dialog says: " + error));
    }
    return code(query).isEmpty()
        ? Optional.of(new LoginResult.Refused("the dialog gave no code"))
        : Optional.empty();
  }

  /// Instagram appends `#_`.
  static String code(Map<String, String> query) {
    String code = query.getOrDefault("code", "");
    return code.endsWith("#_") ? code.substring(0, code.length() - 2) : code;
  }

  /// A call that did not give what it should.
  static LoginResult failed(GraphReply reply) {
    return switch (reply) {
      case GraphReply.Ok _ -> new LoginResult.Refused("the platform's answer holds no token");
      case GraphReply.Failed failed ->
          new LoginResult.Refused(
              "error " + failed.error().code() + " of the platform: " + failed.error().text());
      case GraphReply.NotDone notDone -> new LoginResult.Unavailable(notDone.why());
      case GraphReply.Lost lost -> new LoginResult.Unavailable(lost.why());
    };
  }
}
