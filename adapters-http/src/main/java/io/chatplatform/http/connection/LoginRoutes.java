package io.chatplatform.http.connection;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.connection.port.in.FinishLogin;
import io.chatplatform.application.connection.port.in.FinishLogin.Finished;
import io.chatplatform.application.connection.port.in.FinishLogin.Reason;
import io.chatplatform.application.connection.port.in.StartLogin;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.http.PublicAddress;
import io.chatplatform.http.Query;
import io.chatplatform.http.Words;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// To a platform's dialog and back. Which channels have one, the channels say.
public final class LoginRoutes implements EndpointGroup {
  private final StartLogin start;
  private final FinishLogin finish;
  private final Authentication authentication;
  private final LoginCookie cookie;
  private final PublicAddress address;

  @Inject
  public LoginRoutes(
      StartLogin start,
      FinishLogin finish,
      Authentication authentication,
      LoginCookie cookie,
      PublicAddress address) {
    this.start = start;
    this.finish = finish;
    this.authentication = authentication;
    this.cookie = cookie;
    this.address = address;
  }

  @Override
  public void addEndpoints() {
    get("/api/auth/{channel}", this::start, Access.MEMBER);
    get("/api/auth/{channel}/callback", this::callback, Access.ANYONE);
  }

  private void start(Context ctx) {
    ChannelId channel = channel(ctx);
    Optional<ConnectionId> reconnects = new Query(ctx).uuid("connection").map(ConnectionId::new);
    URI callback = address.ofApi(ctx, "/api/auth/" + channel.value() + "/callback");
    StartLogin.Started started =
        start.handle(
            new StartLogin.Command(Authentication.actor(ctx), channel, reconnects, callback));
    cookie.set(ctx, started.browserKey());
    ctx.redirect(callback.resolve(started.dialog()).toString());
  }

  /// Ends at a page in any case: it is a person's browser that comes here.
  private void callback(Context ctx) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    Optional<String> browserKey = cookie.take(ctx);
    Finished finished;
    try {
      finished =
          finish.handle(
              new FinishLogin.Command(channel(ctx), authentication.find(ctx), browserKey, query));
    } catch (StoreUnavailable away) {
      finished = new Finished.Failed(Reason.UNAVAILABLE, Set.of());
    }
    ctx.redirect(address.ofPage(ctx, "/connections?" + words(finished)).toString());
  }

  private static String words(Finished finished) {
    String outcome =
        switch (finished) {
          case Finished.Connected connected -> "connected=" + connected.accounts();
          case Finished.Choose choose -> "offer=" + choose.offer();
          case Finished.Failed failed -> "error=" + Words.of(failed.reason());
        };
    return finished.missingScopes().isEmpty()
        ? outcome
        : outcome + "&missing=" + encoded(finished.missingScopes());
  }

  private static String encoded(Set<String> scopes) {
    return URLEncoder.encode(
        String.join(",", scopes.stream().sorted().toList()), StandardCharsets.UTF_8);
  }

  private static ChannelId channel(Context ctx) {
    try {
      return new ChannelId(ctx.pathParam("channel"));
    } catch (IllegalArgumentException notAnId) {
      throw new Refusal.NotFound("log-in");
    }
  }
}
