package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageTemplate.State;
import io.chatplatform.domain.message.MessageType;
import org.junit.jupiter.api.Test;

/// The prepared messages of a channel that has them; a part of `ChannelContract`.
public interface ChannelTemplatesContract {
  ChannelAdapter adapter();

  ChannelPlatform platform();

  @Test
  default void templatesAreGivenWhereTheChannelHasThem() {
    var capabilities = adapter().descriptor().capabilities();
    assertThat(capabilities.messageTypes().contains(MessageType.TEMPLATE))
        .isEqualTo(capabilities.templates());
    TemplatesResult result = adapter().templates(platform().credentials());

    if (capabilities.templates()) {
      var found = ((TemplatesResult.Found) result).templates();
      assertThat(found).extracting(MessageTemplate::state).contains(State.APPROVED);
      assertThat(found)
          .doesNotHaveDuplicates()
          .allSatisfy(template -> {
            assertThat(template.name()).isNotBlank();
            assertThat(template.language()).isNotBlank();
          });
    } else {
      assertThat(result).isInstanceOf(TemplatesResult.NotOffered.class);
    }
  }

  /// One that is sent without a file.
  default MessageTemplate approvedTemplate() {
    var found = (TemplatesResult.Found) adapter().templates(platform().credentials());
    return found.templates().stream()
        .filter(template -> template.state() == State.APPROVED)
        .filter(template ->
            template.parts().header().filter(header -> header.type().isMedia()).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
