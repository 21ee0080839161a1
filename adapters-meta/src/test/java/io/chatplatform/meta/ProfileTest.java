package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.ProfileResult.Found;
import io.chatplatform.application.channel.ProfileResult.NotOffered;
import io.chatplatform.application.channel.ProfileResult.Refused;
import io.chatplatform.application.channel.ProfileResult.RetryAfter;
import io.chatplatform.domain.chat.CustomerKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who a customer is, as far as Meta shows it.
class ProfileTest {
  private final GraphStub graph = new GraphStub();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void messengerGivesFirstAndLastName() {
    graph.answer(
        200, "{\"first_name\":\"Mia\",\"last_name\":\"Berger\",\"profile_pic\":\"https://x/y\"}");

    assertThat(profile("facebook", "psid"))
        .isEqualTo(new Found(Optional.of("Mia Berger"), Optional.of("https://x/y")));
    assertThat(graph.asked().getFirst().path())
        .isEqualTo("/v26.0/77?fields=first_name,last_name,profile_pic");
    assertThat(graph.asked().getFirst().authorization()).isEqualTo("Bearer " + GraphStub.TOKEN);
  }

  @Test
  void instagramGivesTheUserNameWhereThereIsNoOther() {
    graph.answer(200, "{\"name\":null,\"username\":\"mia.b\",\"profile_pic\":null}");

    assertThat(profile("instagram", "igsid"))
        .isEqualTo(new Found(Optional.of("mia.b"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 190, 230, 551})
  void whoIsNotShownToUsIsRefused(int code) {
    graph.answer(400, "{\"error\":{\"code\":" + code + ",\"message\":\"no\"}}");

    assertThat(profile("facebook", "psid")).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"400, 613", "500, 2"})
  void aPlatformThatIsBusyMayBeAskedAgain(int status, int code) {
    graph.answer(status, "{\"error\":{\"code\":" + code + ",\"message\":\"busy\"}}");
    assertThat(profile("facebook", "psid")).isInstanceOf(RetryAfter.class);

    graph.answer(503, "");
    assertThat(profile("facebook", "psid")).isInstanceOf(RetryAfter.class);
  }

  @Test
  void whatsAppTellsNamesWithItsMessages() {
    assertThat(profile("whatsapp", "phone")).isInstanceOf(NotOffered.class);
    assertThat(graph.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid"})
  void aSimulatedCustomerHasANameAndAFace(String channel, String kind) throws IOException {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "77"))) {
      platform.call(
          "POST",
          "/api/messages",
          Map.of(
              "channel", channel,
              "accountId", "42",
              "customerId", "77",
              "name", "Mia Berger",
              "text", "Hello"));
      ChannelAdapter adapter = platform.installation().channel(channel);

      ProfileResult result = adapter.profile(platform.customer(), platform.credentials());

      assertThat(result).isInstanceOf(Found.class);
      Found found = (Found) result;
      assertThat(found.name()).contains("Mia Berger");
      try (FetchedMedia face =
          adapter.fetchMedia(found.picture().orElseThrow(), platform.credentials())) {
        assertThat(face.bytes().readNBytes(4)).startsWith(0x89, 'P', 'N', 'G');
      }
    }
  }

  @Test
  void aSimulatedCustomerWhoIsForgottenIsNoAccount() {
    try (var platform = SimulatedPlatform.of("facebook", "42", new CustomerKey("psid", "78"))) {
      ChannelAdapter adapter = platform.installation().channel("facebook");

      assertThat(adapter.profile(platform.customer(), platform.credentials()))
          .isInstanceOf(Refused.class);
    }
  }

  private ProfileResult profile(String channel, String kind) {
    return graph
        .installation()
        .channel(channel)
        .profile(List.of(new CustomerKey(kind, "77")), GraphStub.credentials(channel, "42"));
  }
}
