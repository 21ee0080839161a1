package io.chatplatform.application.connection;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import java.net.URI;
import java.util.Optional;

/// Somebody is on the way to a platform's dialog and back. `browserKeyHash`: only the browser that
/// set out may come back. `reconnects`: the connection that is to be mended.
public record LoginAttempt(
    Actor actor,
    ChannelId channel,
    Optional<ConnectionId> reconnects,
    String browserKeyHash,
    URI callback) {}
