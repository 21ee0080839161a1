package io.chatplatform.application.outbound.port.in;

/// Something was put into the outbox: look now. Cheap; may be called from anywhere, after the
/// commit.
@FunctionalInterface
public interface WakeDispatcher {
  void wake();
}
