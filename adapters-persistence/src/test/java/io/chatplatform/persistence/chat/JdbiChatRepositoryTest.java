package io.chatplatform.persistence.chat;

import static io.chatplatform.application.fake.Samples.aChat;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.testkit.ChatRepositoryContract;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.JdbiStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class JdbiChatRepositoryTest implements ChatRepositoryContract, JdbiStore {
  @Test
  void whoLosesTheRaceForACustomersFirstChatFindsTheWinners() throws Exception {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    var customer = new Handle(connection.id(), new CustomerKey("phone", "4930111"));
    var bothLooked = new CyclicBarrier(2);
    var looks = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      var found =
          threads.invokeAll(
              List.of(
                  () -> in(tenant, () -> chatOf(customer, connection, looks, bothLooked)),
                  () -> in(tenant, () -> chatOf(customer, connection, looks, bothLooked))));

      assertThat(found.getFirst().get()).isEqualTo(found.getLast().get());
      assertThat(looks).hasValue(3);
    }
  }

  private ChatId chatOf(
      Handle customer, SocialConnection connection, AtomicInteger looks, CyclicBarrier bothLooked) {
    Chat known = chats().lockByHandles(List.of(customer)).get(customer);
    if (looks.incrementAndGet() <= 2) {
      meet(bothLooked);
    }
    if (known != null) {
      return known.id();
    }
    Chat opened = aChat(connection);
    chats().open(List.of(opened), Map.of(customer, opened.id()));
    return opened.id();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
