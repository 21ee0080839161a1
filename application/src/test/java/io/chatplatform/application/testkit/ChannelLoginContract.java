package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.LoginResult;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How a channel's accounts come and go; a part of `ChannelContract`.
public interface ChannelLoginContract {
  ChannelAdapter adapter();

  ChannelPlatform platform();

  @Test
  default void decliningAnAccountsEventsNeverFails() {
    adapter().unsubscribe(platform().credentials());
    adapter().unsubscribe(platform().expired());
  }

  @Test
  default void aDialogCarriesTheStateAndWhatItDoesNotGiveIsNotTaken() {
    URI callback = URI.create("https://inbox.example/back");
    adapter()
        .login()
        .ifPresent(login -> {
          assertThat(login.dialog("state-1", callback))
              .hasParameter("state", "state-1")
              .asString()
              .contains(URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
          for (Map<String, String> answer :
              List.of(
                  Map.<String, String>of(),
                  Map.of("code", "made up"),
                  Map.of("error", "access_denied"))) {
            assertThat(login.finish(answer, callback)).isNotInstanceOf(LoginResult.Granted.class);
          }
        });
  }
}
