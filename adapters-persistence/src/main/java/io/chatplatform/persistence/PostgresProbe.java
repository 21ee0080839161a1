package io.chatplatform.persistence;

import io.chatplatform.application.operations.port.out.HealthProbe;
import jakarta.inject.Inject;

/// Asks PostgreSQL the smallest question.
public final class PostgresProbe implements HealthProbe {
  private final Directory directory;

  @Inject
  public PostgresProbe(Directory directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public boolean isEssential() {
    return true;
  }

  @Override
  public void check() {
    directory.ask(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
  }
}
