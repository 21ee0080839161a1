package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SignedRequests;
import io.chatplatform.bootstrap.client.Webhooks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody asks a platform to have their data deleted.
class DataDeletionTest {
  private final ApiClient anyone = SharedPlatform.anyone();

  @Test
  void aForgottenCustomersChatsAreDeleted() {
    Inbox inbox = Inbox.open();
    String customer = Business.uniqueNumber();
    String chat = inbox.chat(customer, "forget me");
    String path = "/api/webhooks/meta/data-deletion";
    SignedRequests.post(anyone, path, customer, "wrong").expect(401);

    JsonNode answer =
        SignedRequests.post(anyone, path, customer, Webhooks.SECRET).expect(200).json();

    String code = answer.path("confirmation_code").asString();
    assertThat(answer.path("url").asString()).endsWith("/data-deletion/" + code);
    inbox.owner().get("/api/chats/" + chat).expect(404);
    assertThat(
            anyone
                .get("/api/data-deletions/" + code)
                .expect(200)
                .json()
                .at("/dataDeletion/completedAt")
                .isNull())
        .isFalse();
    anyone.get("/api/data-deletions/unknown").expect(404);
  }
}
