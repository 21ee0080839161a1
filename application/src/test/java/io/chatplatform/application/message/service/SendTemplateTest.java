package io.chatplatform.application.message.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateValues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendTemplateTest {
  private static final TemplateValues VALUES =
      new TemplateValues(List.of("7"), List.of("Ada", "Monday"), List.of("7"));
  private final SendingWorld sending =
      new SendingWorld(ChannelBuilder.aChannel().thatHasTemplates());

  @BeforeEach
  void prepare() {
    sending.world.store.run(
        sending.agent.tenantId(),
        () ->
            sending.world.templates.replaceAll(
                sending.chat.origin().connection(),
                List.of(
                    Samples.aTemplate("delivery", MessageTemplate.State.APPROVED),
                    Samples.aTemplate("refused", MessageTemplate.State.REJECTED))));
  }

  @Test
  void aTemplateIsSentWhenTheWindowIsClosed() {
    sending.world.clock.pass(Duration.ofDays(30));

    Message sent = sending.send(template("delivery", VALUES));

    assertThat(sent.content().type()).isEqualTo(MessageType.TEMPLATE);
    assertThat(sent.content().text())
        .hasValueSatisfying(
            text -> assertThat(text).contains("Order 7", "Hello Ada, your order comes on Monday."));
    assertThat(((MessageContent.Template) sent.content()).filled()).isPresent();
  }

  @Test
  void aTextIsRefusedThenAndTheTemplateIsNamedAsTheWay() {
    sending.world.clock.pass(Duration.ofDays(30));

    assertThatThrownBy(() -> sending.send(SendingWorld.text("Hello?")))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("window_closed");
              assertThat(refusal.errors().getFirst().message()).contains("template");
            });
  }

  @Test
  void whatTheConnectionDoesNotHaveIsRefused() {
    refused("template_unknown", template("unheard", VALUES));
    refused("template_not_approved", template("refused", VALUES));
    refused(
        "template_parameters",
        template("delivery", new TemplateValues(List.of(), List.of(), List.of())));
  }

  private void refused(String code, SendMessage.Draft draft) {
    assertThatThrownBy(() -> sending.send(draft))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(sending.replies()).isEmpty();
  }

  private static SendMessage.Draft template(String name, TemplateValues values) {
    return new SendMessage.Draft(
        Optional.empty(),
        MessageType.TEMPLATE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new SendMessage.TemplateChoice(name, "en", values)),
        false);
  }
}
