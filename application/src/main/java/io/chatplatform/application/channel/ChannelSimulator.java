package io.chatplatform.application.channel;

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

  record Answer(int status, String contentType, byte[] body) {}

  /// Found by `java.util.ServiceLoader`, and asked only where the demo runs.
  interface Provider {
    /// Empty: not played in this installation.
    Optional<ChannelSimulator> create(ChannelContext context);
  }
}
