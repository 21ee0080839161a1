package io.chatplatform.application.connection.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.connection.ConnectionNotice;
import java.util.List;

/// What platforms have said about the team's accounts, newest first.
public interface FindConnectionNotices {
  List<ConnectionNotice> find(Actor actor, int limit);
}
