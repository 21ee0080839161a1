package io.chatplatform.application.channel;

import io.chatplatform.domain.connection.ConnectionHealth;
import java.util.Optional;

/// What the platform says of an account; `detail` is for the person who asked. `accountName` is
/// what the platform calls the account, when it says.
public record CheckResult(ConnectionHealth health, String detail, Optional<String> accountName) {
  public boolean isOk() {
    return health == ConnectionHealth.HEALTHY;
  }
}
