package io.chatplatform.bootstrap.client;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An agent's socket: keeps each frame, and how it ended.
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final long SECONDS = 10;
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;

  private SocketClient() {}

  /// An open socket that the server follows events for already: it has answered a ping. The
  /// handshake's answer alone does not say so. `query`: with its question mark, or empty.
  public static SocketClient bearing(URI base, String query, String token) {
    return open(base, query, Map.of(), "bearer", token).awaitPong();
  }

  /// As soon as the handshake is answered: the server may still close it, for nobody is signed in.
  public static SocketClient open(
      URI base, String query, Map<String, String> headers, String... protocols) {
    var client = new SocketClient();
    var builder = ApiClient.HTTP.newWebSocketBuilder();
    headers.forEach(builder::header);
    if (protocols.length > 0) {
      builder.subprotocols(
          protocols[0], java.util.Arrays.copyOfRange(protocols, 1, protocols.length));
    }
    client.socket =
        builder
            .buildAsync(URI.create("ws://" + base.getAuthority() + "/ws" + query), client)
            .join();
    return client;
  }

  public List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  public List<JsonNode> frames(String type) {
    return frames.stream().filter(frame -> frame.path("type").asString("").equals(type)).toList();
  }

  /// The texts of the messages that were told of, in order.
  public List<String> texts() {
    return frames("message.created").stream()
        .map(frame -> frame.at("/data/message/messageText").asString(""))
        .toList();
  }

  /// The cursor of the last frame that has one.
  public String cursor() {
    return frames.stream()
        .filter(frame -> frame.has("id"))
        .map(frame -> frame.path("id").asString())
        .reduce("", (before, last) -> last);
  }

  /// Asks for a sign of life and waits for it. What was opened before is served by then.
  public SocketClient awaitPong() {
    int before = frames("pong").size();
    say("{\"type\":\"ping\"}");
    await().atMost(SECONDS, TimeUnit.SECONDS).until(() -> frames("pong").size() > before);
    return this;
  }

  public void say(String text) {
    socket().sendText(text, true).join();
  }

  public String protocol() {
    return socket().getSubprotocol();
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  /// How the server closed it; waits for that.
  public int closeCode() {
    try {
      return closed.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the socket was not closed properly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(Answer.JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket().abort();
  }

  private WebSocket socket() {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not open");
    }
    return open;
  }
}
