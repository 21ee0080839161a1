package io.chatplatform.application.channel;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.FakeWebhook;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private final FakeWebhook shared = new FakeWebhook();
  private final ChannelAdapter pigeon = aChannel().adapter(shared);
  private final ChannelAdapter smoke = aChannel().named("smoke").adapter(shared);

  @Test
  void channelsMayShareAWebhook() {
    var channels = new Channels(List.of(pigeon, smoke));

    assertThat(channels.descriptors()).containsExactly(pigeon.descriptor(), smoke.descriptor());
    assertThat(channels.webhook(FakeWebhook.NAME)).contains(shared);
    assertThat(channels.webhook("smoke")).isEmpty();
  }

  @Test
  void twoAdaptersForOneChannelAreRefused() {
    List<ChannelAdapter> twice = List.of(pigeon, aChannel().adapter(shared));

    assertThatThrownBy(() -> new Channels(twice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pigeon");
  }

  @Test
  void twoWebhooksOfOneNameAreRefused() {
    List<ChannelAdapter> rivals = List.of(pigeon, aChannel().named("smoke").adapter());

    assertThatThrownBy(() -> new Channels(rivals))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FakeWebhook.NAME);
  }

  @Test
  void aChannelThatIsNotInstalledIsRefused() {
    var channels = new Channels(List.of(pigeon));
    ChannelId absent = new ChannelId("smoke");

    assertThat(channels.find(absent)).isEmpty();
    assertThat(channels.require(Samples.CHANNEL)).isSameAs(pigeon);
    assertThatThrownBy(() -> channels.require(absent)).isInstanceOf(Refusal.Unacceptable.class);
  }
}
