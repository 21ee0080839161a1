package io.chatplatform.telegram;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.testkit.ChannelContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramContractTest implements ChannelContract {
  private final TelegramPlatform platform = new TelegramPlatform();

  @AfterAll
  void stop() {
    platform.close();
  }

  @Override
  public ChannelAdapter adapter() {
    return platform.adapter();
  }

  @Override
  public TelegramPlatform platform() {
    return platform;
  }
}
