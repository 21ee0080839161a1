package io.chatplatform.http.channel;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.path;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.channel.ChannelSimulator;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The channels' own simulators, each under `/simulator/{channel}`; `GET /simulator/parts` lists
/// them.
public final class SimulatorParts implements EndpointGroup {
  private final List<ChannelSimulator> parts;

  public SimulatorParts(List<ChannelSimulator> parts) {
    this.parts = parts.stream().sorted(Comparator.comparing(ChannelSimulator::channel)).toList();
  }

  @Override
  public void addEndpoints() {
    List<Part> list = parts.stream().map(part -> new Part(part.channel(), part.title())).toList();
    get("simulator/parts", ctx -> ctx.json(Map.of("parts", list)));
    parts.forEach(part -> path("simulator/" + part.channel(), () -> mount(part)));
  }

  private static void mount(ChannelSimulator part) {
    get(ctx -> answer(ctx, part, ""));
    get("<path>", ctx -> answer(ctx, part, ctx.pathParam("path")));
    post("<path>", ctx -> answer(ctx, part, ctx.pathParam("path")));
    delete("<path>", ctx -> answer(ctx, part, ctx.pathParam("path")));
  }

  private static void answer(Context ctx, ChannelSimulator part, String path) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    Map<String, String> headers = new HashMap<>();
    ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    ChannelSimulator.Answer answer =
        part.handle(
            new ChannelSimulator.Request(
                ctx.method().toString(), path, query, headers, ctx.bodyAsBytes()));
    ctx.status(answer.status())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(answer.contentType())
        .result(answer.body());
  }

  record Part(String channel, String title) {}
}
