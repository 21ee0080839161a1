package io.chatplatform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.Refusal.FieldError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void eachRefusalHasACodeAndWords() {
    List<Refusal> refusals =
        List.of(
            new Refusal.NotFound("chat"),
            new Refusal.Forbidden("No."),
            new Refusal.Conflict("taken", "It is taken."),
            new Refusal.NotSignedIn("Sign in."),
            new Refusal.Unacceptable("name", "must not be empty"),
            new Refusal.TooMany("Slow down.", Duration.ofSeconds(9)));

    assertThat(refusals).extracting(Refusal::code).doesNotHaveDuplicates().doesNotContain("");
    assertThat(refusals).extracting(Refusal::detail).noneMatch(String::isBlank);
  }

  @Test
  void theFirstFaultSpeaksForAll() {
    var refusal =
        new Refusal.Unacceptable(
            List.of(new FieldError("a", "is wrong"), new FieldError("b", "is missing")));

    assertThat(refusal.detail()).isEqualTo("is wrong");
    assertThat(refusal.errors()).hasSize(2);
  }
}
