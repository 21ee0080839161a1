package io.chatplatform.bootstrap.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.chatplatform.application.outbound.OutboundSettings;
import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.bootstrap.Settings;
import io.chatplatform.http.HttpSettings;
import io.chatplatform.http.access.JwtSettings;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/// Each module's own settings, taken from the process's; and ids.
@Module
interface SettingsModule {
  @Provides
  static HttpSettings http(Settings settings) {
    return settings.http();
  }

  @Provides
  static JwtSettings jwt(Settings settings) {
    return settings.secrets().jwt();
  }

  @Provides
  static SessionSettings sessions(Settings settings) {
    return settings.sessions();
  }

  @Provides
  static OutboundSettings outbound() {
    return OutboundSettings.DEFAULTS;
  }

  @Binds
  Executor background(ExecutorService background);

  /// Version 7, and each id is greater than the one before it, also within a millisecond.
  @Provides
  static IdSource ids() {
    return UuidCreator::getTimeOrderedEpochPlus1;
  }
}
