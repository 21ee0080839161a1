package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Channel accounts in `directory.accounts`, reached through functions only.
public final class JdbiConnectionDirectory implements ConnectionDirectory {
  private static final Columns<AccountRef> ASKED =
      new Columns<AccountRef>()
          .with("platforms", "text", account -> account.channel().value())
          .with("account_ids", "text", AccountRef::accountId);

  private final Directory directory;
  private final RecentHolders recent;

  public record HolderRow(
      String platform, String accountId, UUID tenantId, UUID connectionId, boolean tenantActive) {
    AccountRef account() {
      return new AccountRef(new ChannelId(platform), accountId);
    }

    Holder holder() {
      return new Holder(new TenantId(tenantId), new ConnectionId(connectionId), tenantActive);
    }
  }

  @Inject
  public JdbiConnectionDirectory(Directory directory, RecentHolders recent) {
    this.directory = directory;
    this.recent = recent;
  }

  @Override
  public Map<AccountRef, Holder> find(Collection<AccountRef> accounts) {
    Map<AccountRef, Holder> found = new HashMap<>(recent.find(accounts));
    List<AccountRef> others = accounts.stream().filter(one -> !found.containsKey(one)).toList();
    if (!others.isEmpty()) {
      for (HolderRow row : ask(others)) {
        recent.keep(row.account(), row.holder());
        found.put(row.account(), row.holder());
      }
    }
    return found;
  }

  private List<HolderRow> ask(List<AccountRef> accounts) {
    return directory.ask(handle ->
        ASKED
            .bind(
                handle.createQuery(
                    """
                    select platform, account_id, tenant_id, connection_id, tenant_active
                    from lookup.find_accounts(:platforms, :account_ids)
                    """),
                accounts)
            .mapTo(HolderRow.class)
            .list());
  }

  @Override
  public Map<AccountRef, List<Holder>> findUnderBusiness(Collection<AccountRef> businessAccounts) {
    if (businessAccounts.isEmpty()) {
      return Map.of();
    }
    return directory.ask(handle ->
        ASKED
            .bind(
                handle.createQuery(
                    """
                    select platform, account_id, tenant_id, connection_id, tenant_active
                    from lookup.find_under_business(:platforms, :account_ids)
                    """),
                businessAccounts)
            .mapTo(HolderRow.class)
            .stream()
            .collect(
                Collectors.groupingBy(
                    HolderRow::account,
                    Collectors.mapping(HolderRow::holder, Collectors.toList()))));
  }

  @Override
  public boolean claim(AccountRef account, TenantId tenant, ConnectionId connection) {
    recent.change(account);
    return directory.ask(handle ->
        handle
            .createQuery("select lookup.claim_account(:platform, :account, :tenant, :connection)")
            .bind("platform", account.channel().value())
            .bind("account", account.accountId())
            .bind("tenant", tenant.value())
            .bind("connection", connection.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public void release(AccountRef account, TenantId tenant) {
    recent.change(account);
    directory.ask(handle ->
        handle
            .createQuery("select 1 from lookup.release_account(:platform, :account, :tenant)")
            .bind("platform", account.channel().value())
            .bind("account", account.accountId())
            .bind("tenant", tenant.value())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public List<Due> claimChecks(Instant now, Duration lease, int limit) {
    return directory.ask(handle ->
        handle
            .createQuery(
                """
                select tenant_id, connection_id
                from lookup.claim_connection_checks(:now, :lease, :limit)
                """)
            .bind("now", now)
            .bind("lease", lease)
            .bind("limit", limit)
            .mapTo(DueRow.class)
            .map(DueRow::toDomain)
            .list());
  }

  public record DueRow(UUID tenantId, UUID connectionId) {
    Due toDomain() {
      return new Due(new TenantId(tenantId), new ConnectionId(connectionId));
    }
  }
}
