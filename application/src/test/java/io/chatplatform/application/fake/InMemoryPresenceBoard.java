package io.chatplatform.application.fake;

import io.chatplatform.application.realtime.port.out.PresenceBoard;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who is there, in memory.
public final class InMemoryPresenceBoard implements PresenceBoard {
  private final Map<TenantId, Map<UserId, Integer>> clients = new HashMap<>();

  @Override
  public synchronized boolean arrived(TenantId tenant, UserId user) {
    return of(tenant).merge(user, 1, Integer::sum) == 1;
  }

  @Override
  public synchronized boolean left(TenantId tenant, UserId user) {
    return of(tenant).containsKey(user)
        && of(tenant).computeIfPresent(user, (id, count) -> count > 1 ? count - 1 : null) == null;
  }

  @Override
  public synchronized Set<UserId> present(TenantId tenant) {
    return Set.copyOf(of(tenant).keySet());
  }

  private Map<UserId, Integer> of(TenantId tenant) {
    return clients.computeIfAbsent(tenant, id -> new HashMap<>());
  }
}
