package io.chatplatform.domain.chat;

import java.util.List;
import java.util.Optional;

/// Who wrote, as the channel says it: at least one key, and what else it told. The first key is the
/// best one to answer to.
public record CustomerIdentity(
    List<CustomerKey> keys, Optional<String> name, Optional<String> phone) {
  public CustomerIdentity {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a customer needs a key");
    }
  }

  public static CustomerIdentity of(String kind, String value) {
    return new CustomerIdentity(
        List.of(new CustomerKey(kind, value)), Optional.empty(), Optional.empty());
  }
}
