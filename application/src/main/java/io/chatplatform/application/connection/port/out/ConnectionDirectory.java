package io.chatplatform.application.connection.port.out;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which tenant holds an account, over all tenants. An account belongs to one tenant at a time.
public interface ConnectionDirectory {
  /// Absent: nobody holds it. What another instance changed may be seen a moment later.
  Map<AccountRef, Holder> find(Collection<AccountRef> accounts);

  /// Who holds accounts under these business accounts; absent: nobody.
  Map<AccountRef, List<Holder>> findUnderBusiness(Collection<AccountRef> businessAccounts);

  /// Takes the account for a connection, inside the tenant's transaction; false: it is held.
  boolean claim(AccountRef account, TenantId tenant, ConnectionId connection);

  void release(AccountRef account, TenantId tenant);

  /// Takes connections that are due to be looked at; nobody else gets them until the lease is over.
  List<Due> claimChecks(Instant now, Duration lease, int limit);

  record Due(TenantId tenantId, ConnectionId connectionId) {}

  record AccountRef(ChannelId channel, String accountId) {}

  record Holder(TenantId tenantId, ConnectionId connectionId, boolean tenantActive) {}
}
