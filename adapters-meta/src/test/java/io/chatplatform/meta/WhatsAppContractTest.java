package io.chatplatform.meta;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.testkit.ChannelContract;
import io.chatplatform.domain.chat.CustomerKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatsAppContractTest implements ChannelContract {
  private final SimulatedPlatform platform =
      SimulatedPlatform.of("whatsapp", "440000000001001", new CustomerKey("phone", "12025550151"));
  private final ChannelAdapter adapter = platform.installation().channel("whatsapp");

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
