package io.chatplatform.domain.connection;

/// What the team wants of a connection.
public enum ConnectionState {
  ACTIVE,
  PAUSED,
  /// The account is given up; its chats stay.
  DISCONNECTED
}
