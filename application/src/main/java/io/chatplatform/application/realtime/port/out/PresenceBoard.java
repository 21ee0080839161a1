package io.chatplatform.application.realtime.port.out;

import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import java.util.Set;

/// Who has a client open, over all instances. An instance that dies is forgotten within a minute.
public interface PresenceBoard {
  /// One more client of this user; true: the user was not there before.
  boolean arrived(TenantId tenant, UserId user);

  /// One client less; true: it was the last one.
  boolean left(TenantId tenant, UserId user);

  Set<UserId> present(TenantId tenant);
}
