package io.chatplatform.application.media.port.in;

/// A file waits to be fetched from its channel: look now, for links of platforms die. Cheap; may be
/// called from anywhere, after the commit.
@FunctionalInterface
public interface WakeMediaFetcher {
  void wake();
}
