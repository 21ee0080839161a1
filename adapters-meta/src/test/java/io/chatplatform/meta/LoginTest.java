package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.application.channel.LoginResult.Granted;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionHealth;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// Meta's dialogs, played by the simulator.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {
  private static final URI CALLBACK = URI.create("https://inbox.example/api/auth/x/callback");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String OUTLET = "104857600002002";
  private static final String OUTLET_INSTAGRAM = "17841400000002002";
  private static final List<String> ALL_OF_FACEBOOK =
      List.of(
          "pages_show_list",
          "pages_messaging",
          "pages_manage_metadata",
          "instagram_basic",
          "instagram_manage_messages");
  private final SimulatedPlatform platform =
      SimulatedPlatform.of("facebook", "104857600001001", new CustomerKey("psid", "24999"));
  private final Installation installation = platform.installation();

  @AfterAll
  void stop() {
    platform.close();
  }

  @Test
  void withoutAnAppThereIsNoDialog() {
    assertThat(Installation.development().channels())
        .allSatisfy(channel -> assertThat(channel.login()).isEmpty());
  }

  @Test
  void theDialogsAreMetasOwn() {
    Installation real = Installation.development().with("META_APP_ID", "15");
    assertThat(real.channel("facebook").login().orElseThrow().dialog("s t", CALLBACK))
        .hasHost("www.facebook.com")
        .hasPath("/v26.0/dialog/oauth")
        .hasParameter("client_id", "15")
        .hasParameter("redirect_uri", CALLBACK.toString())
        .hasParameter("response_type", "code")
        .hasParameter("state", "s t");
    assertThat(real.channel("instagram").login().orElseThrow().dialog("s", CALLBACK))
        .hasHost("www.instagram.com")
        .hasPath("/oauth/authorize");
    assertThat(
            real.with("META_SIGNUP_CONFIG_ID", "77")
                .channel("whatsapp")
                .login()
                .orElseThrow()
                .dialog("s", CALLBACK))
        .hasParameter("config_id", "77")
        .hasParameter("override_default_response_type", "true");
  }

  @Test
  void facebookLoginGivesPagesAndTheirInstagramAccounts() {
    Granted granted = granted("facebook", ALL_OF_FACEBOOK, OUTLET);

    assertThat(granted.missingScopes()).isEmpty();
    assertThat(granted.accounts())
        .extracting(offered -> offered.credentials().account().platformAccountId())
        .containsExactly(OUTLET, OUTLET_INSTAGRAM);
    Offered instagram = granted.accounts().getLast();
    assertThat(instagram.credentials().account().businessAccountId()).contains(OUTLET);
    assertThat(instagram.grant().scopes()).containsAll(ALL_OF_FACEBOOK);
    assertThat(instagram.grant().expiresAt()).isPresent();
    assertThat(instagram.grant().grantedBy()).isPresent();
    granted.accounts().forEach(this::assertUsable);
  }

  @Test
  void whatIsNotGrantedIsNamedAndItsAccountsAreNotOffered() {
    List<String> some =
        List.of("pages_show_list", "pages_messaging", "pages_manage_metadata", "instagram_basic");
    Granted granted = granted("facebook", some, OUTLET);

    assertThat(granted.missingScopes()).containsExactly("instagram_manage_messages");
    assertThat(granted.accounts())
        .extracting(offered -> offered.credentials().account().platformAccountId())
        .containsExactly(OUTLET);
    assertThat(granted("facebook", List.of(), OUTLET).accounts()).isEmpty();
  }

  @Test
  void instagramLoginGivesTheAccountOfThePerson() {
    Granted granted =
        granted(
            "instagram",
            List.of("instagram_business_basic", "instagram_business_manage_messages"),
            "17841400000002003");

    Offered offered = granted.accounts().getFirst();
    assertThat(offered.credentials().account().platformAccountId()).isEqualTo("17841400000002003");
    assertThat(offered.credentials().account().businessAccountId()).isEmpty();
    assertThat(offered.name()).isEqualTo("lumen.studio");
    assertThat(offered.grant().expiresAt()).isPresent();
    assertUsable(offered);
    assertThat(installation.channel("instagram").renew(offered.credentials()))
        .isInstanceOfSatisfying(
            RenewResult.Renewed.class,
            renewed -> assertThat(renewed.grant().expiresAt()).isPresent());
    assertThat(
            granted("instagram", List.of("instagram_business_basic"), "17841400000002003")
                .missingScopes())
        .containsExactly("instagram_business_manage_messages");
  }

  @Test
  void embeddedSignupGivesTheNumbersOfTheBusinessAccount() {
    List<String> scopes = List.of("whatsapp_business_management", "whatsapp_business_messaging");
    Granted granted = granted("whatsapp", scopes, "440000000002002");

    assertThat(granted.accounts())
        .extracting(Offered::name)
        .containsExactlyInAnyOrder("Lumen Showroom", "Lumen Returns");
    granted.accounts().forEach(this::assertUsable);
    assertThat(granted("whatsapp", scopes.subList(0, 1), "440000000002002").missingScopes())
        .containsExactly("whatsapp_business_messaging");
  }

  @Test
  void whoPressesCancelComesBackGently() {
    for (ChannelAdapter channel : installation.channels()) {
      AccountLogin login = channel.login().orElseThrow();
      assertThat(
              login.finish(
                  Map.of("error", "access_denied", "error_reason", "user_denied"), CALLBACK))
          .isInstanceOf(LoginResult.Cancelled.class);
      assertThat(login.finish(Map.of("error", "server_error"), CALLBACK))
          .isInstanceOf(LoginResult.Refused.class);
      assertThat(login.finish(Map.of(), CALLBACK)).isInstanceOf(LoginResult.Refused.class);
    }
  }

  @Test
  void aBadCodeIsRefusedAndAPlatformThatIsAwayIsUnavailable() {
    Installation away = installation.with("META_GRAPH_URL", "http://127.0.0.1:9/v26.0");
    for (String channel : List.of("facebook", "instagram", "whatsapp")) {
      assertThat(
              installation
                  .channel(channel)
                  .login()
                  .orElseThrow()
                  .finish(Map.of("code", "made up"), CALLBACK))
          .isInstanceOf(LoginResult.Refused.class);
      assertThat(
              away.channel(channel).login().orElseThrow().finish(Map.of("code", "any"), CALLBACK))
          .isInstanceOf(LoginResult.Unavailable.class);
    }
  }

  @Test
  void anEndedTokenNeedsReconnectingAndANewOneWorks() {
    Credentials old =
        granted("facebook", ALL_OF_FACEBOOK, "104857600002003").accounts().getFirst().credentials();
    ChannelAdapter channel = installation.channel("facebook");
    for (String state : List.of("expired", "revoked")) {
      end("104857600002003", state);
      assertThat(channel.check(old).health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
    }
    Credentials fresh =
        granted("facebook", ALL_OF_FACEBOOK, "104857600002003").accounts().getFirst().credentials();
    assertThat(channel.check(fresh).isOk()).isTrue();
    end("104857600002003", "good");
    assertThat(channel.check(old).isOk()).isTrue();
  }

  private void end(String account, String state) {
    platform.call("POST", "/api/tokens", Map.of("account", account, "state", state));
  }

  private void assertUsable(Offered offered) {
    ChannelAdapter channel =
        installation.channel(offered.credentials().account().channel().value());
    assertThat(channel.check(offered.credentials()).isOk()).isTrue();
    assertThat(channel.subscribe(offered.credentials()).isOk()).isTrue();
    assertThat(offered).asString().doesNotContain(offered.credentials().accessToken());
  }

  private Granted granted(String channel, List<String> scopes, String account) {
    String code =
        platform
            .send(
                "POST",
                "/api/dialogs/" + channel,
                MAPPER.writeValueAsString(Map.of("accounts", List.of(account), "scopes", scopes)))
            .path("code")
            .asString("");
    return (Granted)
        installation.channel(channel).login().orElseThrow().finish(Map.of("code", code), CALLBACK);
  }
}
