package io.chatplatform.domain.connection;

import java.time.Instant;
import java.util.UUID;

/// A platform's word about the account of a connection, and when it was said.
public record ConnectionNotice(
    UUID id, ConnectionId connection, AccountNotice notice, Instant at) {}
