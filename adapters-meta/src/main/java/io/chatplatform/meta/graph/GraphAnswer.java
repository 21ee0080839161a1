package io.chatplatform.meta.graph;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads an HTTP answer of the Graph API.
///
/// Without an `error` in it, the status decides, and it is somebody on the way who speaks: 500, 502
/// and 503 are taken as "not done" (they are what Meta documents for temporary trouble, and a
/// platform that never sent anything twice but gave up at every hiccup would be of no use); 504 and
/// all other 5xx leave it open.
final class GraphAnswer {
  private GraphAnswer() {}

  static GraphReply read(JsonMapper mapper, HttpResponse<byte[]> response) {
    JsonNode body = json(mapper, response.body());
    int status = response.statusCode();
    var usage = new UsageHeaders(mapper, response.headers());
    JsonNode error = body.path("error");
    if (error.isObject()) {
      return new GraphReply.Failed(GraphError.of(error, usage.waitFor()));
    }
    if (status >= 200 && status <= 299) {
      return body.isObject()
          ? new GraphReply.Ok(body, usage.rest())
          : new GraphReply.Lost("The platform's answer cannot be read.");
    }
    return switch (status) {
      case 401, 403 -> new GraphReply.Failed(bare(190, status, Optional.empty()));
      case 429 -> new GraphReply.Failed(bare(4, status, usage.waitFor()));
      case 500, 502, 503 ->
          new GraphReply.NotDone("The platform has a problem (HTTP " + status + ").");
      default ->
          status >= 400 && status <= 499
              ? new GraphReply.Failed(bare(100, status, Optional.empty()))
              : new GraphReply.Lost("The platform answered HTTP " + status + ".");
    };
  }

  private static GraphError bare(int code, int status, Optional<Duration> wait) {
    return new GraphError(code, 0, "HTTP " + status, false, wait);
  }

  private static JsonNode json(JsonMapper mapper, byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
