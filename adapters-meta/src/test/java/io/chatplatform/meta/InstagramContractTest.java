package io.chatplatform.meta;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.testkit.ChannelContract;
import io.chatplatform.domain.chat.CustomerKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstagramContractTest implements ChannelContract {
  private final SimulatedPlatform platform =
      SimulatedPlatform.of(
          "instagram", "17841400000001001", new CustomerKey("igsid", "1789345678901001"));
  private final ChannelAdapter adapter = platform.installation().channel("instagram");

  @AfterAll
  void stop() {
    platform.close();
  }

  @Override
  public ChannelAdapter adapter() {
    return adapter;
  }

  @Override
  public SimulatedPlatform platform() {
    return platform;
  }
}
