package io.chatplatform.meta;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.testkit.ChannelContract;
import io.chatplatform.domain.chat.CustomerKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessengerContractTest implements ChannelContract {
  private final SimulatedPlatform platform =
      SimulatedPlatform.of(
          "facebook", "104857600001001", new CustomerKey("psid", "24513456789010001"));
  private final ChannelAdapter adapter = platform.installation().channel("facebook");

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
