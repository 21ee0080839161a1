package io.chatplatform.persistence;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Asks the functions that look across tenants: inside the tenant's transaction when there is one,
/// else on a connection of its own.
public final class Directory {
  private final Database database;

  @Inject
  public Directory(Database database) {
    this.database = database;
  }

  public <T> T ask(Function<Handle, T> question) {
    if (TenantDb.isOpen()) {
      return question.apply(TenantDb.handle());
    }
    try (Handle handle = database.write().open()) {
      return question.apply(handle);
    } catch (JdbiException e) {
      throw SqlFailures.translated("a directory look-up", e, false);
    }
  }
}
