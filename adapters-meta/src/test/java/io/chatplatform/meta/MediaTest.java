package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.MediaUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
  private final GraphStub graph = new GraphStub();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void aMessengerFileIsFetchedWithoutTheToken() throws IOException {
    graph.answer(200, Map.of("Content-Type", "image/png"), "picture");

    assertThat(fetched("facebook", graph.base() + "/file.png")).isEqualTo("picture");
    assertThat(graph.asked().getFirst().authorization()).isEmpty();
  }

  @Test
  void aWhatsAppFileIsFoundByItsIdAndFetchedWithTheToken() throws IOException {
    graph.answer(200, "{\"id\":\"55\",\"url\":\"" + graph.base() + "/file\"}");
    graph.answer(200, "voice");

    assertThat(fetched("whatsapp", "55")).isEqualTo("voice");
    assertThat(graph.asked())
        .extracting(GraphStub.Asked::path)
        .containsExactly("/v26.0/55", "/file");
    assertThat(graph.asked())
        .allSatisfy(
            asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + GraphStub.TOKEN));
  }

  @Test
  void redirectsAreFollowedThreeTimes() throws IOException {
    for (int hop = 0; hop < 3; hop++) {
      graph.answer(302, Map.of("Location", "/next" + hop), "");
    }
    graph.answer(200, "there");
    assertThat(fetched("facebook", graph.base() + "/first")).isEqualTo("there");

    for (int hop = 0; hop < 4; hop++) {
      graph.answer(302, Map.of("Location", "/again"), "");
    }
    assertThatThrownBy(() -> fetched("facebook", graph.base() + "/first"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() {
    graph.answer(302, Map.of("Location", "http://169.254.169.254/latest"), "");
    assertThatThrownBy(() -> fetched("facebook", graph.base() + "/first"))
        .hasMessageContaining("169.254.169.254");
    assertThat(graph.asked()).hasSize(1);
  }

  @Test
  void aFileThatIsGoneIsNotAskedForAgain() {
    graph.answer(410, "gone");
    assertThatThrownBy(() -> fetched("facebook", graph.base() + "/file"))
        .isInstanceOf(MediaUnavailable.class);

    graph.answer(
        400, "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"does not exist\"}}");
    assertThatThrownBy(() -> fetched("whatsapp", "55")).isInstanceOf(MediaUnavailable.class);
  }

  @Test
  void aPassingTroubleIsNoReasonToGiveUp() {
    graph.answer(503, "");
    assertThatThrownBy(() -> fetched("facebook", graph.base() + "/file"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(MediaUnavailable.class);

    graph.answer(500, "");
    assertThatThrownBy(() -> fetched("whatsapp", "55"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(MediaUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/x",
        "http://[::1]:1/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://2130706433/x",
        "http://scontent.fbcdn.net/x",
        "https://fbcdn.net.example.com/x",
        "https://evilfbcdn.net/x",
        "https://scontent.fbcdn.net:8443/x",
        "https://user@scontent.fbcdn.net/x",
        "file:///etc/passwd",
        "nonsense with spaces",
        ""
      })
  void otherHostsAreRefused(String address) {
    assertThatThrownBy(() -> fetched("facebook", address)).isInstanceOf(MediaUnavailable.class);
  }

  @Test
  void inProductionAStandInServesNoFiles() {
    Installation production = new Installation(graph.installation().settings(), true);
    assertThatThrownBy(() ->
            production
                .channel("facebook")
                .fetchMedia(graph.base() + "/file", GraphStub.credentials("facebook", "42")))
        .isInstanceOf(IOException.class);
    assertThat(graph.asked()).isEmpty();
  }

  private String fetched(String channel, String source) throws IOException {
    try (var media =
        graph
            .installation()
            .channel(channel)
            .fetchMedia(source, GraphStub.credentials(channel, "42"))) {
      return new String(media.bytes().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
