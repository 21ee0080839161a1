package io.chatplatform.application.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Plays a channel's platform, and a customer's phone on it, where the demo runs: mounted under
/// `/simulator/{channel}`. Keeps its state in memory; called by many threads.
public interface ChannelSimulator {
  /// The channel's id.
  String channel();

  /// What the link to its page says.
  String title();

  /// Answers a request below its own address. Never throws for what the request says.
  Answer handle(Request request);

  /// `path`: below `/simulator/{channel}`, without a slash at its beginning; empty is the page.
  /// Header names are in lower case.
  record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    public Request {
      query = Map.copyOf(query);
      headers = Map.copyOf(headers);
    }
  }

  record Answer(int status, String contentType, byte[] body) {
    public static Answer json(int status, String json) {
      return new Answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer notFound() {
      return new Answer(404, "text/plain", new byte[0]);
    }

    /// A file of the simulator's page, from the jar that holds the simulator.
    public static Answer resource(Class<?> simulator, String path, String contentType) {
      try (InputStream bytes = simulator.getResourceAsStream(path)) {
        if (bytes == null) {
          throw new IllegalStateException("the simulator's page lacks " + path);
        }
        return new Answer(200, contentType, bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the simulator's page", e);
      }
    }
  }

  /// Found by `java.util.ServiceLoader`, and asked only where the demo runs.
  interface Provider {
    /// Empty: not played in this installation.
    Optional<ChannelSimulator> create(ChannelContext context);
  }
}
