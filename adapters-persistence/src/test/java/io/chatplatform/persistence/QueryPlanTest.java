package io.chatplatform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatFilter.Assignee;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository.Before;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.conversation.JdbiConversationRepository;
import io.chatplatform.persistence.customer.JdbiDueProfileDirectory;
import io.chatplatform.persistence.media.JdbiWaitingMediaDirectory;
import io.chatplatform.persistence.outbox.JdbiOutboxDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// On a million messages, each query of a request is read by its index, through row-level security
/// and inside look-up functions too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryPlanTest implements JdbiStore {
  private static final TenantId TENANT = new TenantId(made("1", 1, 0));
  private static final UserId AGENT = new UserId(made("2", 1, 7));
  private static final ConnectionId CONNECTION = new ConnectionId(made("3", 1, 0));
  private static final ChatId BUSY_CHAT = new ChatId(made("4", 0, 9));
  private static final PageRequest FIRST = PageRequest.first(50);
  private final Instant longAgo = Instant.now().minus(9, ChronoUnit.DAYS);

  private final QueryPlans plans = new QueryPlans(testDatabase());

  @BeforeAll
  void load() throws Exception {
    plans.load("/bulk-load.sql");
    plans.watch();
  }

  @Test
  void listsOfChats() {
    list(filter("all"));
    list(filter("status"));
    list(filter("assignee"));
    list(filter("nobody"));
    list(filter("connection"));
    list(filter("channel"));
    list(filter("unread"));
  }

  /// The driver prepares what it has sent five times, and the server keeps a plan after five more.
  @Test
  void whatAgentsLookAtAllDayIsNotPlannedEachTime() {
    for (String name : List.of("all", "status", "commonest status")) {
      check(() -> IntStream.range(0, 20).forEach(i -> chats().list(filter(name), FIRST)));
      assertThat(plans.kept()).as(name).isTrue();
    }
  }

  @Test
  void deepPagesOfChats() {
    PageRequest deep = new PageRequest(50, Optional.of(new Keyset(longAgo, UUID.randomUUID())), 0);
    for (String name : List.of("all", "status", "connection", "channel")) {
      check(() -> chats().list(filter(name), deep));
    }
  }

  @Test
  void aSearch() {
    check(() -> assertThat(chats().list(filter("pumpernickel"), FIRST).items()).isNotEmpty());
    assertThat(plans.used("messages_words")).isTrue();
    check(() -> assertThat(chats().list(filter("omer 1233"), FIRST).items()).isNotEmpty());
  }

  @Test
  void theDashboard() {
    check(() -> chats().dashboard(AGENT, Instant.now().truncatedTo(ChronoUnit.DAYS)));
  }

  @Test
  void pagesOfMessages() {
    check(() -> assertThat(messages().page(BUSY_CHAT, Optional.empty(), 50)).hasSize(50));
    check(() -> messages().page(BUSY_CHAT, Optional.of(new Before(longAgo, Optional.empty())), 50));
    check(() ->
        messages()
            .page(
                BUSY_CHAT,
                Optional.of(new Before(longAgo, Optional.of(new MessageId(UUID.randomUUID())))),
                50));
  }

  @Test
  void anOpenedChat() {
    check(() ->
        assertThat(new JdbiConversationRepository(DB).find(BUSY_CHAT, AGENT, 50, 100))
            .hasValueSatisfying(opened -> assertThat(opened.messages()).hasSize(50)));
    assertThat(plans.used("messages_page")).isTrue();
  }

  @Test
  void whatAnAgentHasSeen() {
    check(() -> assertThat(messages().countUnread(BUSY_CHAT)).isPositive());
    check(() -> messages().markReadUpTo(BUSY_CHAT, longAgo, Optional.empty()));
    check(() -> messages().markRead(BUSY_CHAT, List.of(new MessageId(UUID.randomUUID()))));
  }

  @Test
  void whatComesIn() {
    Handle handle = new Handle(CONNECTION, new CustomerKey("user_id", "c9"));
    check(() -> assertThat(chats().lockByHandles(List.of(handle))).hasSize(1));
    check(() -> chats().lockAll(List.of(BUSY_CHAT)));
    check(() -> messages().findByPlatformIds(List.of(new PlatformRef(CONNECTION, "mid.9"))));
    check(() -> messages().findUnreadByCustomer(BUSY_CHAT, Instant.now()));
    check(() -> messages().findPending(List.of(BUSY_CHAT)));
    check(() -> messages().findByClientId(BUSY_CHAT, "c-1"));
    check(() -> chats().keysOf(BUSY_CHAT));
  }

  @Test
  void whatIsDueToBeSent() {
    check(
        () -> new JdbiOutboxDirectory(directory()).claim(Instant.now(), Duration.ofMinutes(1), 50));
  }

  @Test
  void whatWaitsToBeFetchedOrLookedUp() {
    check(() ->
        new JdbiWaitingMediaDirectory(directory()).claim(Instant.now(), Duration.ofMinutes(5), 8));
    assertThat(plans.used("attachments_waiting")).isTrue();
    check(() ->
        new JdbiDueProfileDirectory(directory()).claim(Instant.now(), Duration.ofMinutes(2), 3));
    assertThat(plans.used("customer_profiles_directory")).isTrue();
  }

  private void list(ChatFilter filter) {
    check(() -> assertThat(chats().list(filter, FIRST).items()).isNotEmpty());
  }

  private void check(Runnable query) {
    plans.check(() -> in(TENANT, () -> plans.collect(query)));
  }

  private static ChatFilter filter(String name) {
    return new ChatFilter(
        switch (name) {
          case "status" -> Optional.of(ChatStatus.OPEN);
          case "commonest status" -> Optional.of(ChatStatus.CLOSED);
          default -> Optional.empty();
        },
        switch (name) {
          case "assignee" -> Optional.of(new Assignee.Member(AGENT));
          case "nobody" -> Optional.of(new Assignee.Nobody());
          default -> Optional.empty();
        },
        name.equals("channel") ? Optional.of(new ChannelId("pigeon")) : Optional.empty(),
        name.equals("connection") ? Optional.of(CONNECTION) : Optional.empty(),
        Optional.empty(),
        List.of("pumpernickel", "omer 1233").contains(name) ? Optional.of(name) : Optional.empty(),
        name.equals("unread"));
  }

  private static UUID made(String kind, int a, int b) {
    return UUID.fromString("%8s-0000-7000-8000-%04x%08x".formatted(kind, a, b).replace(' ', '0'));
  }
}
