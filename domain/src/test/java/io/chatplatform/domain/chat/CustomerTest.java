package io.chatplatform.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerTest {
  private final CustomerIdentity told =
      new CustomerIdentity(
          List.of(new CustomerKey("user_id", "u1"), new CustomerKey("phone", "4930")),
          Optional.of("Grace"),
          Optional.of("+49 30"));

  @Test
  void aCustomerBeginsAsTheChannelKnowsThem() {
    Customer customer = Customer.of(told);

    assertThat(customer.platformChatId()).isEqualTo("u1");
    assertThat(customer.name()).contains("Grace");
    assertThat(customer.phone()).contains("+49 30");
  }

  @Test
  void whatTheChannelTellsFillsGaps() {
    Customer nameless = Customer.of(CustomerIdentity.of("phone", "4930"));

    assertThat(nameless.learned(told).name()).contains("Grace");
    assertThat(nameless.learned(told).phone()).contains("+49 30");
    assertThat(nameless.learned(told).platformChatId()).isEqualTo("4930");
  }

  @Test
  void whatAnAgentWroteIsNeverReplaced() {
    Customer renamed = Customer.of(told).named(Optional.of("Admiral Hopper"));

    assertThat(renamed.learned(told).name()).contains("Admiral Hopper");
  }

  @Test
  void anEmptyTextClearsAField() {
    assertThat(Customer.of(told).named(Optional.of("  ")).name()).isEmpty();
    assertThat(Customer.of(told).withPhone(Optional.empty()).phone()).isEmpty();
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    Customer customer = Customer.of(told);

    assertThatThrownBy(() -> customer.named(Optional.of("x".repeat(Customer.NAME_MAX + 1))))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void aCustomerNeedsAKey() {
    assertThatThrownBy(() -> new CustomerIdentity(List.of(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
