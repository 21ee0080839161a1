package io.chatplatform.application.message.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.message.port.in.SendMessage.Draft;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.Choices.Option;
import io.chatplatform.domain.message.Choices.Style;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendChoicesTest {
  private final SendingWorld sending =
      new SendingWorld(ChannelBuilder.aChannel().thatOffersChoices());

  @Test
  void choicesAreStoredWithTheirText() {
    Choices choices = buttons(option("yes", "Yes"), option("no", "No"));

    Message sent = sending.send(draft("Shall we keep it for you?", choices));

    assertThat(sent.content())
        .isEqualTo(new MessageContent.Interactive("Shall we keep it for you?", choices));
    assertThat(sent.content().type()).isEqualTo(MessageType.INTERACTIVE);
    assertThat(sending.replies()).hasSize(1);
  }

  @Test
  void aListHasAButtonAndDescriptions() {
    var row = new Option("1", "Tuesday", Optional.of("From nine to twelve"));
    var list = new Choices(Style.LIST, Optional.of("Days"), List.of(row));

    refused(
        "choices_unfit", draft("When?", new Choices(Style.LIST, Optional.empty(), List.of(row))));
    assertThat(sending.send(draft("When?", list)).content())
        .isEqualTo(new MessageContent.Interactive("When?", list));
  }

  @Test
  void allThatDoesNotFitIsTold() {
    var choices =
        new Choices(
            Style.BUTTONS,
            Optional.of("Open"),
            List.of(
                new Option("1", "Much too long a title", Optional.of("described")),
                option("1", ""),
                option("x".repeat(21), "Yes")));

    assertThat(refused("choices_unfit", draft("x".repeat(51), choices)))
        .extracting(FieldError::field)
        .containsExactly(
            "messageText",
            "choices.button",
            "choices.options",
            "choices.options[0].title",
            "choices.options[0].description",
            "choices.options[1].title",
            "choices.options[1].id",
            "choices.options[2].id");
  }

  @Test
  void twoOptionsCannotLookTheSame() {
    assertThat(refused("choices_unfit", draft("?", buttons(option("1", "A"), option("2", "A")))))
        .extracting(FieldError::field)
        .containsExactly("choices.options[1].title");
  }

  @Test
  void noOptionsNoChoicesAndNoTextAreRefused() {
    refused("choices_unfit", draft("?", buttons()));
    refused("choices_unfit", draft(" ", buttons(option("1", "A"))));
    refused(
        "choices_missing",
        SendingWorld.draft(Optional.of("?"), MessageType.INTERACTIVE, List.of()));
    refused(
        "choices_missing",
        new Draft(
            Optional.of("?"),
            MessageType.TEXT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(buttons(option("1", "A"))),
            false));
  }

  @Test
  void aFileHasNoPlaceBesideChoices() {
    Draft plain = draft("?", buttons(option("1", "A")));
    var withFile =
        new Draft(
            plain.text(),
            plain.type(),
            List.of(new AttachmentId(UUID.randomUUID())),
            plain.replyTo(),
            plain.clientId(),
            plain.template(),
            plain.choices(),
            false);
    assertThat(refused("choices_unfit", withFile))
        .extracting(FieldError::field)
        .containsExactly("attachmentIds");
  }

  @Test
  void aStyleThatTheChannelHasNotIsRefused() {
    var quick = new Choices(Style.QUICK_REPLIES, Optional.empty(), List.of(option("1", "A")));
    refused("choices_unsupported", draft("?", quick));
    var plain = new SendingWorld(ChannelBuilder.aChannel());
    assertThatThrownBy(() -> plain.send(draft("?", buttons(option("1", "A")))))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("type_unsupported"));
  }

  private List<FieldError> refused(String code, Draft draft) {
    var refusal = catchThrowableOfType(Refusal.Unacceptable.class, () -> sending.send(draft));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(sending.replies()).isEmpty();
    return refusal.errors();
  }

  private static Choices buttons(Option... options) {
    return new Choices(Style.BUTTONS, Optional.empty(), List.of(options));
  }

  private static Option option(String id, String title) {
    return new Option(id, title, Optional.empty());
  }

  private static Draft draft(String text, Choices choices) {
    return new Draft(
        Optional.of(text),
        MessageType.INTERACTIVE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(choices),
        false);
  }
}
