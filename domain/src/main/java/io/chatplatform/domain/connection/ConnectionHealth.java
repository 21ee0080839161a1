package io.chatplatform.domain.connection;

/// Whether a connection works, as last seen.
public enum ConnectionHealth {
  UNKNOWN,
  HEALTHY,
  /// It works, but its access ends soon and could not be renewed.
  EXPIRES_SOON,
  DEGRADED,
  /// The platform restricts the account until somebody settles it there.
  RESTRICTED,
  /// The platform refuses the token; nothing is sent until the account is connected again.
  NEEDS_RECONNECT
}
