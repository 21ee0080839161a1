package io.chatplatform.bootstrap.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A business's owner, who connects accounts by the channels' own dialogs, played by the simulator.
record SimulatedLogin(ApiClient anyone, ApiClient owner) {
  static final List<String> FACEBOOK =
      List.of(
          "pages_show_list",
          "pages_messaging",
          "pages_manage_metadata",
          "instagram_basic",
          "instagram_manage_messages");
  static final List<String> WHATSAPP =
      List.of("whatsapp_business_management", "whatsapp_business_messaging");

  /// Who sits at the simulator's dialogs.
  static final String PERSON = "122100000000000777";

  /// An account that the simulated person owns.
  String givenAccount(String channel) {
    String id = Business.uniqueNumber();
    simulator(
        "/api/accounts",
        Map.of(
            "channel",
            channel,
            "accountId",
            id,
            "name",
            "Shop",
            "businessAccountId",
            channel.equals("whatsapp") ? "9" + id : id));
    return id;
  }

  String code(String kind, List<String> scopes, String... accounts) {
    return simulator(
            "/api/dialogs/" + kind, Map.of("accounts", Arrays.asList(accounts), "scopes", scopes))
        .path("code")
        .asString();
  }

  JsonNode simulator(String path, Map<String, Object> body) {
    return anyone.post("/simulator" + path, body).expect(201).json();
  }

  Way start(String channel) {
    return Way.of(owner.get("/api/auth/" + channel).expect(302));
  }

  String finish(Way way, String code) {
    String channel = way.callback().replaceFirst(".*/api/auth/(\\w+)/callback", "$1");
    return callback(owner, channel, "?code=" + code + "&state=" + way.state());
  }

  static String callback(ApiClient by, String channel, String query) {
    return by.get("/api/auth/" + channel + "/callback" + query)
        .expect(302)
        .header("Location")
        .orElseThrow();
  }

  /// Where the browser is sent, with what it is to bring back.
  record Way(URI dialog, String state, String callback) {
    static Way of(Answer started) {
      URI dialog = URI.create(started.header("Location").orElseThrow());
      Map<String, String> query =
          Arrays.stream(dialog.getRawQuery().split("&", -1))
              .map(pair -> pair.split("=", 2))
              .collect(
                  Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
      return new Way(
          dialog, query.getOrDefault("state", ""), query.getOrDefault("redirect_uri", ""));
    }
  }
}
