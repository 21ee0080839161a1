package io.chatplatform.bootstrap.fault;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Webhooks;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// A platform that posts many customers' messages at once: each customer's in order, and again
/// whatever was not acknowledged.
final class Posters {
  private static final int AT_ONCE = 8;
  private final AtomicInteger acknowledged = new AtomicInteger();

  /// The messages of one customer to a Page, one a second.
  static List<Webhooks.Text> conversation(String page, String customer, int count, Instant from) {
    List<Webhooks.Text> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(
          new Webhooks.Text(
              page,
              customer,
              "m_%s_%04d".formatted(customer, i),
              "message " + i,
              from.plusSeconds(i)));
    }
    return texts;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /// Posts all conversations side by side. `onFailure` names the instance to try next, and may wait
  /// until there is one.
  CompletableFuture<Void> post(
      List<List<Webhooks.Text>> conversations,
      IntFunction<ApiClient> first,
      UnaryOperator<ApiClient> onFailure) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int i = 0; i < conversations.size(); i++) {
      List<Webhooks.Text> texts = conversations.get(i);
      ApiClient start = first.apply(i);
      running.add(
          CompletableFuture.runAsync(
              () -> {
                ApiClient client = start;
                for (Webhooks.Text text : texts) {
                  while (!isAcknowledged(client, text)) {
                    client = onFailure.apply(client);
                  }
                  acknowledged.incrementAndGet();
                }
              },
              threads));
    }
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
        .whenComplete((done, failure) -> threads.shutdown());
  }

  private static boolean isAcknowledged(ApiClient client, Webhooks.Text text) {
    try {
      return Webhooks.post(client, text).status() == 200;
    } catch (UncheckedIOException cut) {
      return false;
    }
  }
}
