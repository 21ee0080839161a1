package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.graph.Tokens.App;
import io.chatplatform.meta.json.Nodes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// The second step for a number that is new to the Cloud API: without being registered it can
/// neither send nor receive. (Meta, "Register a Business Phone Number")
final class Registration {
  private static final String CONNECTED = "CONNECTED";
  private final GraphClient graph;
  private final JsonMapper mapper;
  private final Optional<App> app;

  Registration(GraphClient graph, JsonMapper mapper, Optional<App> app) {
    this.graph = graph;
    this.mapper = mapper;
    this.app = app;
  }

  /// `subscribed`, unless the number must be registered and cannot be.
  CheckResult ensure(Credentials credentials, CheckResult subscribed) {
    String path = "/" + GraphClient.segment(credentials.account().platformAccountId());
    String token = credentials.accessToken();
    boolean isNew =
        graph.get(path + "?fields=status", token) instanceof GraphReply.Ok ok
            && Nodes.text(ok.body(), "status")
                .filter(status -> !status.equals(CONNECTED))
                .isPresent();
    if (!isNew || app.isEmpty()) {
      return subscribed;
    }
    var body =
        mapper
            .createObjectNode()
            .put("messaging_product", "whatsapp")
            .put("pin", pin(app.get(), credentials.account().platformAccountId()));
    return Outcomes.ofCheck(
        graph.post(path + "/register", body, token), answer -> Optional.empty());
  }

  /// The number's PIN for two-step verification: always the same, so that it can be registered
  /// again, and known to nobody else.
  private static String pin(App app, String number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(app.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] digest = mac.doFinal(("pin:" + number).getBytes(StandardCharsets.UTF_8));
      int value =
          (digest[0] & 0x7f) << 24
              | (digest[1] & 0xff) << 16
              | (digest[2] & 0xff) << 8
              | (digest[3] & 0xff);
      return String.format("%06d", value % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
