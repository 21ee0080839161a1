package io.chatplatform.bootstrap.client;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// A tenant of its own for each test, and its owner.
public record Business(
    ApiClient owner, String tenantId, String userId, String email, String token) {
  public static final String PASSWORD = "a good long password 1";

  public static Business register(ApiClient anyone) {
    String email = "owner-" + unique() + "@example.com";
    JsonNode answer =
        anyone
            .post(
                "/api/auth/register",
                Map.of(
                    "email",
                    email,
                    "password",
                    PASSWORD,
                    "firstName",
                    "Olga",
                    "lastName",
                    "Owner",
                    "tenantName",
                    "Business " + unique()))
            .expect(201)
            .json();
    String token = answer.at("/token").asString();
    return new Business(
        anyone.bearing(token),
        answer.at("/tenant/id").asString(),
        answer.at("/user/id").asString(),
        email,
        token);
  }

  /// A colleague, signed in.
  public Member hire(ApiClient anyone, String role) {
    String email = role + "-" + unique() + "@example.com";
    String id =
        owner
            .post(
                "/api/users",
                Map.of(
                    "email", email,
                    "password", PASSWORD,
                    "firstName", "Mia",
                    "lastName", "Member",
                    "role", role))
            .expect(201)
            .json()
            .at("/user/id")
            .asString();
    return new Member(anyone.bearing(logIn(anyone, email)), id, email);
  }

  public static String logIn(ApiClient anyone, String email) {
    return anyone
        .post("/api/auth/login", Map.of("email", email, "password", PASSWORD))
        .expect(200)
        .json()
        .at("/token")
        .asString();
  }

  /// Connects a Page; the answer is the connection's id.
  public String connectPage(String pageId) {
    return connect(Map.of("platform", "facebook", "platformAccountId", pageId));
  }

  public String connect(Map<String, String> account) {
    Map<String, String> body = new java.util.HashMap<>(account);
    body.put("accessToken", "token-of-" + account.get("platformAccountId"));
    return owner
        .post("/api/social-connections", body)
        .expect(201)
        .json()
        .at("/connection/id")
        .asString();
  }

  /// Digits, as platforms' ids are, that no other test uses.
  public static String uniqueNumber() {
    return Long.toString(
        ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L));
  }

  private static String unique() {
    return Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
  }

  /// A member of a team and the client that speaks for them.
  public record Member(ApiClient api, String userId, String email) {}
}
