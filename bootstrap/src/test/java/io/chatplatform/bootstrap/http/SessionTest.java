package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Signing in and out, by cookies and by bearer tokens.
class SessionTest {
  private final ApiClient anyone = SharedPlatform.anyone();
  private final Business business = Business.register(anyone);

  @Test
  void cookiesAreOutOfReachForScriptsAndOtherSites() {
    Answer answer = logIn(business.email(), Business.PASSWORD).expect(200);
    assertThat(answer.cookie("access_token").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(answer.cookie("refresh_token").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/api/auth");
    assertThat(answer.cookie("csrf").orElseThrow())
        .contains("SameSite=Lax")
        .doesNotContain("HttpOnly");
  }

  @Test
  void withCookiesAChangeNeedsTheCsrfTokenAndWithABearerTokenItDoesNot() {
    Answer answer = logIn(business.email(), Business.PASSWORD);
    ApiClient browser = anyone.with("Cookie", cookies(answer));
    browser.get("/api/auth/profile").expect(200);
    browser.patch("/api/auth/profile", Map.of("firstName", "Ada")).expect(403);
    browser
        .with("X-CSRF-Token", "0".repeat(64))
        .patch("/api/auth/profile", Map.of("firstName", "Ada"))
        .expect(403);
    browser
        .with("X-CSRF-Token", value(answer, "csrf"))
        .patch("/api/auth/profile", Map.of("firstName", "Ada"))
        .expect(200);
    business.owner().patch("/api/auth/profile", Map.of("firstName", "Ida")).expect(200);
  }

  @Test
  void aCsrfTokenOfAnotherSessionIsWorthNothing() {
    String other = value(logIn(business.email(), Business.PASSWORD), "csrf");
    ApiClient browser = anyone.with("Cookie", cookies(logIn(business.email(), Business.PASSWORD)));
    browser
        .with("X-CSRF-Token", other)
        .patch("/api/auth/profile", Map.of("firstName", "Ada"))
        .expect(403);
  }

  @Test
  void aRefreshTokenWorksOnceAndUsedAgainEndsTheWholeFamily() {
    String first = value(logIn(business.email(), Business.PASSWORD), "refresh_token");
    Answer renewed = refresh(first).expect(200);
    String second = value(renewed, "refresh_token");
    String access = renewed.json().path("token").asString();
    assertThat(second).isNotEqualTo(first);
    anyone.bearing(access).get("/api/auth/profile").expect(200);

    refresh(first).expect(401);

    refresh(second).expect(401);
    anyone.bearing(access).get("/api/auth/profile").expect(401);
    business.owner().get("/api/auth/profile").expect(200);
  }

  @Test
  void aRefreshTokenAlsoComesAsACookie() {
    Answer answer = logIn(business.email(), Business.PASSWORD);
    anyone
        .with("Cookie", cookies(answer))
        .send("POST", "/api/auth/refresh", new byte[0], Map.of())
        .expect(200);
    refresh("made-up").expect(401);
  }

  @Test
  void afterLoggingOutBothTokensAreDead() {
    Answer answer = logIn(business.email(), Business.PASSWORD);
    ApiClient member = anyone.bearing(answer.json().path("token").asString());
    member.send("POST", "/api/auth/logout", new byte[0], Map.of()).expect(204);
    member.get("/api/auth/profile").expect(401);
    refresh(value(answer, "refresh_token")).expect(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressLookTheSame() {
    Answer wrong = logIn(business.email(), "wrong password 1").expect(401);
    Answer unknown = logIn("nobody-" + UUID.randomUUID() + "@example.com", "x").expect(401);
    assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(wrong));
  }

  @Test
  void whoeverTriesManyPasswordsHasToWait() {
    Answer last = logIn(business.email(), "wrong");
    for (int i = 0; i < 12 && last.status() == 401; i++) {
      last = logIn(business.email(), "wrong " + i);
    }
    assertThat(last.expect(429).header("Retry-After").orElse("")).matches("[1-9]\\d*");
    logIn(business.email(), Business.PASSWORD).expect(429);
  }

  @Test
  void nothingIsOpenToForgedTokens() {
    String[] parts = business.token().split("\\.", -1);
    String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    for (String token :
        new String[] {"", "x", "a.b.c", unsigned, parts[0] + "." + parts[1] + ".AAAA"}) {
      Answer answer = anyone.bearing(token).get("/api/chats").expect(401);
      assertThat(answer.json().path("status").asInt()).isEqualTo(401);
    }
    anyone.get("/api/chats").expect(401);
  }

  @Test
  void agentsWorkOnChatsOnly() {
    Inbox inbox = Inbox.open();
    ApiClient agent = inbox.business().hire(anyone, "agent").api();
    String chat = inbox.chat("51", "hello");
    agent.get("/api/chats/" + chat).expect(200);
    agent.patch("/api/chats/" + chat, Map.of("status", "pending")).expect(200);
    agent.delete("/api/chats/" + chat).expect(403);
    agent
        .post(
            "/api/users",
            Map.of(
                "email", "x@example.com",
                "password", Business.PASSWORD,
                "firstName", "X",
                "lastName", "Y",
                "role", "agent"))
        .expect(403);
    agent
        .post(
            "/api/social-connections",
            Map.of("platform", "facebook", "platformAccountId", "1", "accessToken", "t"))
        .expect(403);
    agent.delete("/api/social-connections/" + inbox.connectionId()).expect(403);
    String owner = inbox.business().userId();
    agent.patch("/api/users/" + owner, Map.of("role", "agent")).expect(403);
  }

  @Test
  void onlyAnOwnerChangesOwnersAndTheLastOneStays() {
    Business.Member admin = business.hire(anyone, "admin");
    String owner = "/api/users/" + business.userId();
    admin.api().patch(owner, Map.of("role", "agent")).expect(403);
    admin.api().patch("/api/users/" + admin.userId(), Map.of("role", "owner")).expect(403);
    business.owner().patch(owner, Map.of("role", "admin")).expect(409);
    business.owner().patch(owner, Map.of("isActive", false)).expect(409);
    business.owner().delete(owner).expect(409);
  }

  @Test
  void whoIsDeactivatedIsOutAtOnce() {
    Business.Member agent = business.hire(anyone, "agent");
    agent.api().get("/api/chats").expect(200);
    business.owner().patch("/api/users/" + agent.userId(), Map.of("isActive", false)).expect(200);
    agent.api().get("/api/chats").expect(401);
    logIn(agent.email(), Business.PASSWORD).expect(401);
  }

  private Answer logIn(String email, String password) {
    return anyone.post("/api/auth/login", Map.of("email", email, "password", password));
  }

  private Answer refresh(String token) {
    return anyone.post("/api/auth/refresh", Map.of("refreshToken", token));
  }

  private static String value(Answer answer, String cookie) {
    return answer.cookie(cookie).orElseThrow().replaceFirst("^[^=]*=", "").replaceFirst(";.*", "");
  }

  private static String cookies(Answer answer) {
    return Stream.of("access_token", "refresh_token", "csrf")
        .map(name -> name + "=" + value(answer, name))
        .reduce((one, other) -> one + "; " + other)
        .orElseThrow();
  }

  private static String withoutRequestId(Answer answer) {
    return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
