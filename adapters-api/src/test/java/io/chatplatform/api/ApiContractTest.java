package io.chatplatform.api;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.testkit.ChannelContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractTest implements ChannelContract {
  private final ApiPlatform platform = new ApiPlatform();

  @AfterAll
  void stop() {
    platform.close();
  }

  @Override
  public ChannelAdapter adapter() {
    return platform.adapter();
  }

  @Override
  public ApiPlatform platform() {
    return platform;
  }
}
