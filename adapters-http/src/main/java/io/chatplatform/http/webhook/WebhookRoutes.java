package io.chatplatform.http.webhook;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.inbound.port.in.AcceptWebhook;
import io.chatplatform.domain.Refusal;
import io.chatplatform.http.Problems;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One route for all channels' webhooks; which there are, the installed channels say.
public final class WebhookRoutes implements EndpointGroup {
  private final AcceptWebhook accept;

  @Inject
  public WebhookRoutes(AcceptWebhook accept) {
    this.accept = accept;
  }

  @Override
  public void addEndpoints() {
    get("/api/webhooks/{channel}", this::verify, Access.ANYONE);
    post("/api/webhooks/{channel}", this::receive, Access.ANYONE);
  }

  private void verify(Context ctx) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    Optional<String> answer = accept.verify(ctx.pathParam("channel"), query);
    if (answer.isEmpty()) {
      throw new Refusal.Forbidden("The verification token is not right.");
    }
    ctx.contentType("text/plain; charset=utf-8").result(answer.get());
  }

  private void receive(Context ctx) {
    Map<String, String> headers = new HashMap<>();
    ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    switch (accept.accept(ctx.pathParam("channel"), headers, ctx.bodyAsBytes())) {
      case ACCEPTED -> ctx.status(200).result("");
      case NOT_AUTHENTIC ->
          Problems.write(ctx, 401, "signature_invalid", "The signature does not match the body.");
      case UNAVAILABLE -> {
        ctx.header("Retry-After", "5");
        Problems.write(ctx, 503, "unavailable", "The event cannot be stored right now.");
      }
    }
  }
}
