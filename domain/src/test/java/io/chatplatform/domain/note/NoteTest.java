package io.chatplatform.domain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:20:30Z");
  private final UserId author = new UserId(UUID.randomUUID());
  private final UserId colleague = new UserId(UUID.randomUUID());

  @Test
  void aPrivateNoteIsSeenByItsAuthorOnly() {
    assertThat(note(true).isVisibleTo(author)).isTrue();
    assertThat(note(true).isVisibleTo(colleague)).isFalse();
    assertThat(note(false).isVisibleTo(colleague)).isTrue();
  }

  @Test
  void onlyTheAuthorHearsOfAPrivateNote() {
    assertThat(new TenantEvent.NoteCreated(note(true)).audience()).contains(author);
    assertThat(new TenantEvent.NoteUpdated(note(true)).audience()).contains(author);
    assertThat(new TenantEvent.NoteDeleted(note(true)).audience()).contains(author);
    assertThat(new TenantEvent.NoteCreated(note(false)).audience()).isEmpty();
  }

  @Test
  void aRewrittenNoteKeepsItsAuthorAndTime() {
    Note rewritten = note(false).rewritten("Prefers rye", true, NOW.plusSeconds(1));

    assertThat(rewritten.noteText()).isEqualTo("Prefers rye");
    assertThat(rewritten.isPrivate()).isTrue();
    assertThat(rewritten.authorId()).isEqualTo(author);
    assertThat(rewritten.createdAt()).isEqualTo(NOW);
  }

  @Test
  void aNoteHasAText() {
    Note note = note(false);

    assertThatThrownBy(() -> note.rewritten(" ", false, NOW))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> note.rewritten("x".repeat(Note.TEXT_MAX + 1), false, NOW))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  private Note note(boolean isPrivate) {
    return new Note(
        new NoteId(UUID.randomUUID()),
        new ChatId(UUID.randomUUID()),
        author,
        "Likes bread",
        isPrivate,
        NOW,
        NOW);
  }
}
