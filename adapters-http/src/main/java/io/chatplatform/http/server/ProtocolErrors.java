package io.chatplatform.http.server;

import io.chatplatform.http.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what never gets to a route: an address that is too long, broken headers. The connection
/// ends with it, and says so: else a client's next request on it would be lost.
final class ProtocolErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    byte[] problem = Problems.unrouted(response.getStatus()).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(problem), callback);
    return true;
  }
}
