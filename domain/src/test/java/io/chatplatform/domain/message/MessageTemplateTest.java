package io.chatplatform.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.FilledTemplate.Place;
import io.chatplatform.domain.message.FilledTemplate.Value;
import io.chatplatform.domain.message.MessageTemplate.State;
import io.chatplatform.domain.message.TemplateParts.Button;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
  private static final TemplateValues VALUES =
      new TemplateValues(List.of("4711"), List.of("Ada", "Monday"), List.of("a b"));

  @Test
  void everyGapIsFilled() {
    FilledTemplate filled = template(State.APPROVED).filledWith(VALUES);

    assertThat(filled.shown().text())
        .isEqualTo("Order 4711\n\nOn Monday, Ada! Yes, Monday.\n\nPigeon Post");
    assertThat(filled.shown().buttons())
        .extracting(Button::value)
        .containsExactly("", "https://pigeons.example/a b");
    assertThat(filled.values())
        .containsExactly(
            new Value(Place.HEADER, 0, Optional.of("number"), "4711"),
            new Value(Place.BODY, 0, Optional.empty(), "Ada"),
            new Value(Place.BODY, 0, Optional.empty(), "Monday"),
            new Value(Place.BUTTON, 1, Optional.empty(), "a b"));
  }

  @Test
  void whatIsMissingIsNamed() {
    var values = new TemplateValues(List.of(), List.of("Ada"), List.of());

    assertThatThrownBy(() -> template(State.APPROVED).filledWith(values))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(Refusal.FieldError::field)
                    .containsExactly(
                        "template.headerParameters",
                        "template.parameters",
                        "template.buttonParameters"));
  }

  @Test
  void anEmptyValueIsRefused() {
    var values = new TemplateValues(List.of("4711"), List.of("Ada", " "), List.of("x"));

    assertThatThrownBy(() -> template(State.APPROVED).filledWith(values))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("template_parameters"));
  }

  @Test
  void onlyAnApprovedOneIsSent() {
    for (State state : State.values()) {
      if (state != State.APPROVED) {
        assertThatThrownBy(() -> template(state).filledWith(VALUES))
            .isInstanceOfSatisfying(
                Refusal.Unacceptable.class,
                refusal -> assertThat(refusal.code()).isEqualTo("template_not_approved"));
      }
    }
  }

  private static MessageTemplate template(State state) {
    return new MessageTemplate(
        "order",
        "en",
        "utility",
        state,
        Optional.empty(),
        new TemplateParts(
            Optional.of(new TemplateParts.Header(MessageType.TEXT, "Order {{number}}")),
            "On {{2}}, {{1}}! Yes, {{2}}.",
            Optional.of("Pigeon Post"),
            List.of(
                new Button(Button.Kind.REPLY, "Thanks", ""),
                new Button(Button.Kind.URL, "Track", "https://pigeons.example/{{1}}"))));
  }
}
