package io.chatplatform.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @Test
  void caseAndSpaceAroundDoNotMatter() {
    assertThat(new EmailAddress(" Ada@Example.COM "))
        .isEqualTo(new EmailAddress("ada@example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.c", "first.last+tag@sub.example.co.uk", "ä@bücher.example"})
  void addressesAreTaken(String address) {
    assertThat(new EmailAddress(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "ada@example",
        "ada@.com",
        "ada@example..com",
        "ada@example.com.",
        "a b@example.com",
        "ada@exa mple.com",
        "ada@b@example.com",
        "ada@example.com\nbcc:x@example.com",
        "a\u0000@example.com"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> new EmailAddress(text))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo("email"));
  }

  @Test
  void addressesHaveALimit() {
    String domain = "@" + "x".repeat(240) + ".example";

    assertThatThrownBy(() -> new EmailAddress("ada.lovelace" + domain))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> new EmailAddress("x".repeat(65) + "@example.com"))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> new EmailAddress("a@" + "a.".repeat(100_000)))
        .isInstanceOf(Refusal.Unacceptable.class);
  }
}
