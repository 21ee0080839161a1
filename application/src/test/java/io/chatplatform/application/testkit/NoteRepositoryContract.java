package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aNote;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import org.junit.jupiter.api.Test;

/// Notes, of which private ones are listed for their author only.
public interface NoteRepositoryContract extends StoreContract {
  NoteRepository notes();

  @Test
  default void aNoteIsStoredChangedAndDeleted() {
    TenantId tenant = givenTenant();
    Note note = givenNote(tenant, givenChat(tenant), new UserId(id()), false);
    assertThat(in(tenant, () -> notes().find(note.id()))).contains(note);

    Note changed = note.rewritten("Prefers rye", true, NOW.plusSeconds(1));
    in(tenant, () -> notes().update(changed));
    assertThat(in(tenant, () -> notes().find(note.id()))).contains(changed);

    in(tenant, () -> notes().delete(note.id()));
    assertThat(in(tenant, () -> notes().find(note.id()))).isEmpty();
  }

  @Test
  default void privateNotesAreListedForTheirAuthorOnly() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    UserId ada = new UserId(id());
    UserId grace = new UserId(id());
    Note open = givenNote(tenant, chat, ada, false);
    Note secret = givenNote(tenant, chat, ada, true);
    givenNote(tenant, givenChat(tenant), ada, false);

    var hers = in(tenant, () -> notes().list(chat.id(), ada, PageRequest.first(9)));
    assertThat(hers.items()).containsExactly(open, secret);
    var others = in(tenant, () -> notes().list(chat.id(), grace, PageRequest.first(9)));
    assertThat(others.items()).containsExactly(open);
    assertThat(others.total()).isEqualTo(1);
    var first = in(tenant, () -> notes().list(chat.id(), ada, PageRequest.first(1)));
    assertThat(first.total()).isEqualTo(2);
    var second =
        in(tenant, () -> notes().list(chat.id(), ada, new PageRequest(1, first.next(), 0)));
    assertThat(second.items()).containsExactly(secret);
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);
    UserId author = new UserId(id());
    Note note = givenNote(tenant, chat, author, false);

    in(
        stranger,
        () -> {
          assertThat(notes().find(note.id())).isEmpty();
          assertThat(notes().list(chat.id(), author, PageRequest.first(9)).items()).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> notes().update(note)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> notes().delete(note.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> givenNote(stranger, chat, author, false))
        .isInstanceOf(RuntimeException.class);
  }

  private Note givenNote(TenantId tenant, Chat chat, UserId author, boolean isPrivate) {
    Note note = aNote(chat, author, isPrivate);
    in(tenant, () -> notes().insert(note));
    return note;
  }
}
