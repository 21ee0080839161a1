package io.chatplatform.domain.connection;

/// Whether a connection works, as last seen.
public enum ConnectionHealth {
  UNKNOWN,
  HEALTHY,
  DEGRADED,
  NEEDS_RECONNECT
}
