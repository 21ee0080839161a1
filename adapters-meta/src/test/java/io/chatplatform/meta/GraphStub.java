package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/// A Graph API that answers as told and remembers what it was asked.
final class GraphStub implements AutoCloseable {
  static final String TOKEN = "EAAstubToken";

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final Javalin server =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/<path>", this::answer);
                config.routes.post("/<path>", this::answer);
              })
          .start("127.0.0.1", 0);

  record Asked(String path, String authorization, String body) {}

  record Answer(int status, Map<String, String> headers, String body) {}

  String base() {
    return "http://127.0.0.1:" + server.port();
  }

  Installation installation() {
    return Installation.development().with("META_GRAPH_URL", base() + "/v26.0");
  }

  void answer(int status, String body) {
    answer(status, Map.of(), body);
  }

  void answer(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body));
  }

  /// The request number `index` went to this path with this JSON, however it is laid out.
  void assertAsked(int index, String path, String json) {
    JsonMapper mapper = JsonMapper.builder().build();
    assertThat(asked.get(index).path()).isEqualTo(path);
    assertThat(mapper.readTree(asked.get(index).body())).isEqualTo(mapper.readTree(json));
  }

  List<Asked> asked() {
    return asked;
  }

  static Credentials credentials(String channel, String accountId) {
    return new Credentials(new Account(new ChannelId(channel), accountId, Optional.empty()), TOKEN);
  }

  @Override
  public void close() {
    server.stop();
  }

  private void answer(Context ctx) {
    String query = Optional.ofNullable(ctx.queryString()).map(text -> "?" + text).orElse("");
    asked.add(
        new Asked(
            ctx.path() + query,
            Optional.ofNullable(ctx.header("Authorization")).orElse(""),
            ctx.body()));
    Answer answer = Optional.ofNullable(answers.poll()).orElse(new Answer(404, Map.of(), ""));
    answer.headers().forEach(ctx::header);
    ctx.status(answer.status()).result(answer.body());
  }
}
