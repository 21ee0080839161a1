package io.chatplatform.http.channel;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.http.Lists;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;

public final class ChannelRoutes implements EndpointGroup {
  private final Channels channels;

  @Inject
  public ChannelRoutes(Channels channels) {
    this.channels = channels;
  }

  @Override
  public void addEndpoints() {
    get("/api/channels", this::list, Access.MEMBER);
  }

  private void list(Context ctx) {
    ctx.json(
        Lists.all(
            "channels",
            channels.descriptors().stream()
                .map(channel -> ChannelJson.from(channel, channels.hasLogin(channel.id())))
                .toList()));
  }
}
