package io.chatplatform.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.Attachment.Source;
import io.chatplatform.domain.message.Attachment.State;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
  private static final Source SOURCE = new Source("media-1", Optional.empty());
  private static final MediaInfo FOUND = MediaInfo.of("image/png", Optional.of("a.png"), 9);

  @Test
  void aFileIsReadyOnceItsBytesAreStored() {
    Attachment fetched = coming(MessageType.IMAGE).fetched(MessageType.IMAGE, FOUND);

    assertThat(fetched.state()).isEqualTo(State.READY);
    assertThat(fetched.info()).isEqualTo(FOUND);
    assertThat(fetched.source()).contains(SOURCE);
  }

  @Test
  void aFileFailsForAReasonAndOnlyThen() {
    Attachment failed = coming(MessageType.IMAGE).failed(Failure.GONE);

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure()).contains(Failure.GONE);
    assertThat(failed.fetched(MessageType.IMAGE, FOUND).failure()).isEmpty();
    assertThatThrownBy(() ->
            new Attachment(
                failed.id(),
                failed.type(),
                failed.info(),
                State.READY,
                failed.source(),
                failed.failure(),
                false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// An image that turns out to be a web page must not be drawn as one.
  @ParameterizedTest
  @CsvSource({
    "IMAGE, FILE, FILE",
    "IMAGE, VIDEO, VIDEO",
    "STICKER, IMAGE, STICKER",
    "STICKER, VIDEO, VIDEO",
    "AUDIO, VIDEO, AUDIO",
    "FILE, IMAGE, FILE",
    "VIDEO, AUDIO, AUDIO"
  })
  void theBytesDecideWhereThePlatformsWordIsWrong(
      MessageType said, MessageType found, MessageType expected) {
    assertThat(coming(said).fetched(found, FOUND).type()).isEqualTo(expected);
  }

  private static Attachment coming(MessageType type) {
    return Attachment.waiting(
        new AttachmentId(UUID.randomUUID()),
        type,
        MediaInfo.of("image/*", Optional.empty(), 0),
        SOURCE);
  }
}
