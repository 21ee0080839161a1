package io.chatplatform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.TokenResult;
import io.chatplatform.application.fake.FakeChannelContext;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectFormTest {
  private static final String SECRET = "a secret of our two houses";
  private final ChannelAdapter production = adapter(true);

  @Test
  void theTokenHoldsTheAddressAndTheSecret() {
    Map<String, String> form = form();
    form.put("callbackUrl", "https://1.1.1.1/hook");

    TokenResult result = production.token(form);

    var made = (TokenResult.Made) result;
    assertThat(SystemAccess.of(made.accessToken()))
        .hasValueSatisfying(
            access -> assertThat(access.callback()).isEqualTo(URI.create("https://1.1.1.1/hook")));
    assertThat(result.toString() + SystemAccess.of(made.accessToken()))
        .doesNotContain(SECRET)
        .doesNotContain("1.1.1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "platformAccountId,two words",
    "platformAccountId,-dash",
    "callbackUrl,http://1.1.1.1/hook",
    "callbackUrl,https://127.0.0.1/hook",
    "callbackUrl,https://[::1]/hook",
    "callbackUrl,https://169.254.169.254/latest",
    "callbackUrl,https://no-such-host.invalid/hook",
    "accessToken,too short",
    "accessToken,whsec_c2hvcnQ="
  })
  void whatIsWrongIsNamed(String field, String value) {
    Map<String, String> form = form();
    form.put(field, value);

    assertThat(production.token(form))
        .isInstanceOfSatisfying(
            TokenResult.Unacceptable.class,
            unacceptable -> {
              assertThat(unacceptable.field()).isEqualTo(field);
              assertThat(unacceptable.why()).startsWith("must ");
            });
  }

  @Test
  void inDevelopmentTheSystemMayRunNextDoor() {
    Map<String, String> form = form();
    form.put("callbackUrl", "http://127.0.0.1:9000/hook");

    assertThat(adapter(false).token(form)).isInstanceOf(TokenResult.Made.class);
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "platformAccountId", "acme-shop",
            "callbackUrl", "https://1.1.1.1/hook",
            "accessToken", SECRET));
  }

  private static ChannelAdapter adapter(boolean isProduction) {
    return new ApiChannels()
        .create(new FakeChannelContext(Map.of(), isProduction, Optional.empty(), Clock.systemUTC()))
        .getFirst();
  }
}
