package io.chatplatform.application.transaction;

import io.chatplatform.domain.tenant.TenantId;
import java.util.function.Supplier;

/// Opens a transaction for one tenant: inside it, repositories see this tenant's rows and no
/// others; outside of it they throw. Only the database and pure code belong inside. Calls do not
/// nest.
public interface TenantTransaction {
  /// Runs and commits; any exception rolls everything back and is passed on. Only after `LostRace`
  /// the work is run again.
  <T> T run(TenantId tenant, Supplier<T> work);

  /// Reads only, perhaps from a replica that is a moment behind.
  <T> T read(TenantId tenant, Supplier<T> work);

  default void run(TenantId tenant, Runnable work) {
    run(
        tenant,
        () -> {
          work.run();
          return true;
        });
  }
}
