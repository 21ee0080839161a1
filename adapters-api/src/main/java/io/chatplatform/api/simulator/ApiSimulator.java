package io.chatplatform.api.simulator;

import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.application.channel.ChannelSimulator;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Systems of customers' own, in memory, and a page that plays their customers.
///
/// - `GET api/state`: the systems with what was said.
/// - `POST api/systems {name?}`: makes a system; answers what connects it.
/// - `POST api/systems/{id}/events`: the system posts an event (docs/API_CHANNEL.md); its `id` and
///   `at` are given where they are missing, and an attachment may hold `data` in base64 instead of
///   a `url`.
/// - `POST api/systems/{id}/answers {status}`: how the system answers messages from now on.
/// - `POST hook/{id}`: the system's callback URL.
public final class ApiSimulator implements ChannelSimulator {
  static final String CHANNEL = "api";

  private static final Map<String, String> ASSETS =
      Map.of(
          "", "text/html; charset=utf-8",
          "system.js", "text/javascript; charset=utf-8",
          "system.css", "text/css; charset=utf-8");

  private final Systems systems;
  private final PageApi page;
  private final CallbackEndpoint callback;

  /// `base`: where it is reached. `key`: what the systems' secrets are made with, so that a system
  /// that was connected is known again after a start.
  public ApiSimulator(URI base, byte[] key, Clock clock) {
    JsonMapper mapper = JsonMapper.builder().build();
    var signatures = new StandardWebhooks(clock);
    var poster = new EventPoster(signatures, mapper);
    this.systems = new Systems(base, key);
    this.page = new PageApi(systems, poster, mapper, clock);
    this.callback = new CallbackEndpoint(signatures, poster, mapper);
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public String title() {
    return "A system of your own";
  }

  @Override
  public Answer handle(Request request) {
    String path = request.path();
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("files/")) {
      return systems.file(id).orElseGet(Answer::notFound);
    }
    if (path.startsWith("hook/")) {
      return systems
          .open(id)
          .map(system -> callback.take(system, request.headers(), request.body()))
          .orElseGet(Answer::notFound);
    }
    return switch (request.method() + " " + path) {
      case "GET api/state" -> page.state();
      case "POST api/systems" -> page.make(request.body());
      default -> request.method().equals("POST") ? page.told(path, request.body()) : asset(path);
    };
  }

  private static Answer asset(String name) {
    return Optional.ofNullable(ASSETS.get(name))
        .map(type ->
            Answer.resource(
                ApiSimulator.class,
                "/api-simulator/" + (name.isEmpty() ? "index.html" : name),
                type))
        .orElseGet(Answer::notFound);
  }
}
