package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.CHANNEL;
import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aChat;
import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatFilter.Assignee;
import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Lists of chats: the newest interaction first, cut by key, narrowed by what is asked.
public interface ChatListContract extends StoreContract {

  @Test
  default void pagesFollowEachOtherWithoutGapOrRepeat() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    List<ChatId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      newestFirst.addFirst(givenChat(tenant, connection, NOW.plusSeconds(i / 2)).id());
    }

    List<ChatId> seen = new ArrayList<>();
    Optional<Keyset> after = Optional.empty();
    do {
      PageRequest request = new PageRequest(3, after, 0);
      Page<Chat> page = in(tenant, () -> chats().list(ChatFilter.ALL, request));
      assertThat(page.total()).isEqualTo(7);
      seen.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).isEqualTo(newestFirst);
    Page<Chat> rest =
        in(tenant, () -> chats().list(ChatFilter.ALL, new PageRequest(3, Optional.empty(), 5)));
    assertThat(ids(rest)).isEqualTo(newestFirst.subList(5, 7));
    Page<Chat> beyond =
        in(tenant, () -> chats().list(ChatFilter.ALL, new PageRequest(3, Optional.empty(), 50)));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(7);
  }

  @Test
  default void eachFilterNarrows() {
    TenantId tenant = givenTenant();
    UserId agent = givenUser(tenant, Role.AGENT).id();
    SocialConnection connection = givenConnection(tenant);
    Chat closed = givenChat(tenant, aChat(connection).withStatus(ChatStatus.CLOSED, NOW));
    Chat assigned = givenChat(tenant, aChat(connection).assignedTo(Optional.of(agent), NOW));
    Chat labelled =
        givenChat(tenant, aChat(connection).labelled(new TreeSet<>(Set.of(new Label("vip"))), NOW));
    Chat unread = aChat(givenConnection(tenant));
    givenChat(tenant, unread.with(aMessage(unread), NOW));

    assertThat(found(tenant, new Filter().status(ChatStatus.CLOSED))).containsExactly(closed.id());
    assertThat(found(tenant, new Filter().assignee(new Assignee.Member(agent))))
        .containsExactly(assigned.id());
    assertThat(found(tenant, new Filter().assignee(new Assignee.Nobody())))
        .containsExactlyInAnyOrder(closed.id(), labelled.id(), unread.id());
    assertThat(found(tenant, new Filter().label(new Label("vip")))).containsExactly(labelled.id());
    assertThat(found(tenant, new Filter().unread())).containsExactly(unread.id());
    assertThat(found(tenant, new Filter().connection(connection)))
        .containsExactlyInAnyOrder(closed.id(), assigned.id(), labelled.id());
    assertThat(found(tenant, new Filter().channel(CHANNEL))).hasSize(4);
    assertThat(found(tenant, new Filter().channel(CHANNEL).status(ChatStatus.CLOSED)))
        .containsExactly(closed.id());
    assertThat(found(tenant, new Filter().channel(new ChannelId("smoke")))).isEmpty();
  }

  @Test
  default void aTextIsFoundInMessagesAndInWhatIsKnownOfTheCustomer() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    Chat written = givenChat(tenant, aChat(connection));
    given(tenant, written, aMessage(written, "Do you sell Pumpernickel (whole)?", NOW));
    Chat plain = aChat(connection);
    Chat named =
        givenChat(
            tenant,
            plain.withCustomer(
                plain
                    .customer()
                    .named(Optional.of("Grace Hopper"))
                    .withPhone(Optional.of("+49 30 1234"))
                    .withEmail(Optional.of(new EmailAddress("grace@navy.example"))),
                NOW));

    assertThat(found(tenant, new Filter().text("pumper"))).containsExactly(written.id());
    assertThat(found(tenant, new Filter().text("WHOLE pumpernickel")))
        .containsExactly(written.id());
    assertThat(found(tenant, new Filter().text("whole grace"))).isEmpty();
    for (String part : List.of("hopp", "Grace Hopper", "30 1234", "49301", "navy.ex")) {
      assertThat(found(tenant, new Filter().text(part))).containsExactly(named.id());
    }
    for (String odd : List.of("%", "_____", "\\", "'", "& | ! ( ) : *", "\0", "<->")) {
      assertThat(found(tenant, new Filter().text(odd))).as(odd).hasSizeLessThan(3);
    }
    assertThat(found(tenant, new Filter().text("  "))).hasSize(2);
    assertThat(found(tenant, new Filter().text("hopp").status(ChatStatus.CLOSED))).isEmpty();
  }

  @Test
  default void aNewNameIsFoundAndTheOldOneIsNot() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Chat ada = chat.withCustomer(chat.customer().named(Optional.of("Ada")), NOW);
    in(tenant, () -> chats().updateAll(List.of(ada)));
    Chat grace = chat.withCustomer(chat.customer().named(Optional.of("Grace")), NOW);
    in(tenant, () -> chats().updateAll(List.of(grace)));

    assertThat(found(tenant, new Filter().text("grace"))).containsExactly(chat.id());
    assertThat(found(tenant, new Filter().text("ada"))).isEmpty();
  }

  @Test
  default void theDashboardCounts() {
    TenantId tenant = givenTenant();
    UserId me = givenUser(tenant, Role.AGENT).id();
    SocialConnection connection = givenConnection(tenant);
    var startOfDay = NOW.truncatedTo(ChronoUnit.DAYS);
    Chat unread = aChat(connection);
    Message message = aMessage(unread);
    givenChat(tenant, unread.with(message, NOW));
    given(tenant, unread, message);
    given(tenant, unread, aMessage(unread, "Yesterday", startOfDay.minusSeconds(1)));
    givenChat(tenant, aChat(connection).assignedTo(Optional.of(me), NOW));
    givenChat(tenant, aChat(connection).withStatus(ChatStatus.PENDING, NOW));
    givenChat(tenant, aChat(connection).withStatus(ChatStatus.CLOSED, NOW));
    givenChat(tenant, aChat(connection).withStatus(ChatStatus.CLOSED, startOfDay.minusSeconds(1)));

    DashboardCounts counts = in(tenant, () -> chats().dashboard(me, startOfDay));

    assertThat(counts)
        .isEqualTo(new DashboardCounts(2, 1, 1, 2, 1, 1, 1, Map.of(CHANNEL, 2L), Map.of(me, 1L)));
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat, "Pumpernickel", NOW));

    assertThat(found(stranger, new Filter())).isEmpty();
    assertThat(found(stranger, new Filter().text("pumpernickel"))).isEmpty();
    assertThat(found(stranger, new Filter().channel(CHANNEL))).isEmpty();
    DashboardCounts counts =
        in(stranger, () -> chats().dashboard(new UserId(chat.id().value()), NOW.minusSeconds(9)));
    assertThat(counts).isEqualTo(new DashboardCounts(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of()));
  }

  private List<ChatId> found(TenantId tenant, Filter filter) {
    Page<Chat> page = in(tenant, () -> chats().list(filter.get(), PageRequest.first(50)));
    assertThat(page.total()).isEqualTo(page.items().size());
    return ids(page);
  }

  private static List<ChatId> ids(Page<Chat> page) {
    return page.items().stream().map(Chat::id).toList();
  }

  /// A filter, condition by condition.
  final class Filter {
    private ChatFilter filter = ChatFilter.ALL;

    ChatFilter get() {
      return filter;
    }

    Filter status(ChatStatus status) {
      return with(
          new ChatFilter(
              Optional.of(status),
              filter.assignee(),
              filter.channel(),
              filter.connection(),
              filter.label(),
              filter.text(),
              filter.unreadOnly()));
    }

    Filter assignee(Assignee assignee) {
      return with(
          new ChatFilter(
              filter.status(),
              Optional.of(assignee),
              filter.channel(),
              filter.connection(),
              filter.label(),
              filter.text(),
              filter.unreadOnly()));
    }

    Filter channel(ChannelId channel) {
      return with(
          new ChatFilter(
              filter.status(),
              filter.assignee(),
              Optional.of(channel),
              filter.connection(),
              filter.label(),
              filter.text(),
              filter.unreadOnly()));
    }

    Filter connection(SocialConnection connection) {
      return with(
          new ChatFilter(
              filter.status(),
              filter.assignee(),
              filter.channel(),
              Optional.of(connection.id()),
              filter.label(),
              filter.text(),
              filter.unreadOnly()));
    }

    Filter label(Label label) {
      return with(
          new ChatFilter(
              filter.status(),
              filter.assignee(),
              filter.channel(),
              filter.connection(),
              Optional.of(label),
              filter.text(),
              filter.unreadOnly()));
    }

    Filter text(String text) {
      return with(
          new ChatFilter(
              filter.status(),
              filter.assignee(),
              filter.channel(),
              filter.connection(),
              filter.label(),
              Optional.of(text),
              filter.unreadOnly()));
    }

    Filter unread() {
      return with(
          new ChatFilter(
              filter.status(),
              filter.assignee(),
              filter.channel(),
              filter.connection(),
              filter.label(),
              filter.text(),
              true));
    }

    private Filter with(ChatFilter changed) {
      filter = changed;
      return this;
    }
  }
}
