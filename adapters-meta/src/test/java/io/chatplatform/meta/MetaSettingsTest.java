package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.ChannelAdapter;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaSettingsTest {
  @Test
  void theChannelsAreFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ChannelAdapter.Provider.class))
        .singleElement()
        .satisfies(provider ->
            assertThat(provider.create(Installation.development()))
                .extracting(channel -> channel.descriptor().id().value())
                .containsExactly("facebook", "instagram", "whatsapp"));
  }

  @Test
  void theThreeShareOneWebhook() {
    assertThat(Installation.development().channels())
        .extracting(ChannelAdapter::webhook)
        .first()
        .satisfies(
            webhook -> assertThat(webhook.names()).containsExactlyInAnyOrder("meta", "whatsapp"));
  }

  @Test
  void aStandInStandsInForInstagramUnlessToldOtherwise() {
    Installation stub =
        Installation.development().with("META_GRAPH_URL", "http://127.0.0.1:9/v26.0/");
    assertThat(MetaSettings.from(Installation.development()).addresses().instagramGraph())
        .hasHost("graph.instagram.com");
    assertThat(MetaSettings.from(stub).addresses().instagramGraph())
        .hasToString("http://127.0.0.1:9/v26.0");
    assertThat(
            MetaSettings.from(stub.with("INSTAGRAM_GRAPH_URL", "https://graph.instagram.com/v26.0"))
                .addresses()
                .instagramGraph())
        .hasHost("graph.instagram.com");
    assertThat(MetaSettings.from(new Installation(Map.of(), true)).addresses().graph())
        .hasToString("https://graph.facebook.com/v26.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph.facebook.com", "not an address", "ftp://x/y", "http:"})
  void aWrongAddressIsNamed(String address) {
    Installation wrong = Installation.development().with("META_GRAPH_URL", address);
    assertThatThrownBy(wrong::channels).hasMessageContaining("META_GRAPH_URL");
  }

  @Test
  void secretsAreNotPrinted() {
    Installation installation = Installation.development().with("META_APP_ID", "15");
    assertThat(MetaSettings.from(installation).toString()).doesNotContain(Installation.SECRET);
  }
}
