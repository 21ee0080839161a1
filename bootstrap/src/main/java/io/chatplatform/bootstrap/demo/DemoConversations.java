package io.chatplatform.bootstrap.demo;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.bootstrap.demo.DemoScript.Conversation;
import io.chatplatform.bootstrap.demo.DemoScript.Line;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes the script's conversations as if they had happened over the last days.
public final class DemoConversations {
  private static final String CUSTOMER = "customer";
  private static final Map<String, String> KEY_KINDS =
      Map.of("facebook", "psid", "instagram", "igsid", "whatsapp", "phone");
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final NoteRepository notes;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public DemoConversations(
      TenantTransaction transaction,
      ChatRepository chats,
      MessageRepository messages,
      NoteRepository notes,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.messages = messages;
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
  }

  void write(
      TenantId tenant,
      String name,
      Map<String, User> users,
      Map<String, SocialConnection> connections) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Conversation> own =
        DemoScript.load().conversations().stream()
            .filter(conversation -> conversation.tenant().equals(name))
            .toList();
    transaction.run(
        tenant,
        () -> {
          for (Conversation conversation : own) {
            SocialConnection connection = connections.get(conversation.channel());
            if (connection == null) {
              throw new IllegalStateException("no connection for " + conversation.channel());
            }
            write(conversation, connection, users, now);
          }
        });
  }

  private void write(
      Conversation script, SocialConnection connection, Map<String, User> users, Instant now) {
    String kind = KEY_KINDS.getOrDefault(script.channel(), "id");
    var key = new CustomerKey(kind, script.customerId());
    Optional<String> phone =
        kind.equals("phone") ? Optional.of("+" + script.customerId()) : Optional.empty();
    var identity = new CustomerIdentity(List.of(key), Optional.of(script.customer()), phone);
    Instant opened = now.minus(Duration.ofMinutes(script.lines().getFirst().ago()));
    var origin = new Chat.Origin(connection.id(), connection.account().channel());
    Chat chat = Chat.open(new ChatId(ids.next()), origin, Customer.of(identity), opened);
    chats.open(List.of(chat), Map.of(new Handle(connection.id(), key), chat.id()));

    List<Placed> placed = new ArrayList<>();
    long answered =
        script.lines().stream()
            .filter(line -> !line.by().equals(CUSTOMER))
            .mapToLong(Line::ago)
            .min()
            .orElse(Long.MAX_VALUE);
    for (Line line : script.lines()) {
      boolean read = script.read() || line.ago() > answered;
      Message message = message(line, chat.id(), users, now, read);
      placed.add(new Placed(connection.id(), message));
      chat = chat.with(message, message.timestamp());
    }
    messages.insertNew(placed);
    chats.updateAll(List.of(finished(chat, script, users)));
    for (String text : script.notes()) {
      User author = users.values().iterator().next();
      notes.insert(new Note(new NoteId(ids.next()), chat.id(), author.id(), text, false, now, now));
    }
  }

  private Message message(
      Line line, ChatId chat, Map<String, User> users, Instant now, boolean read) {
    Instant at = now.minus(Duration.ofMinutes(line.ago()));
    var id = new MessageId(ids.next());
    var content = new MessageContent.Text(line.text());
    var times = new Message.Times(at, at, false);
    String platformId = "demo_" + id;
    if (line.by().equals(CUSTOMER)) {
      return Message.received(id, chat, platformId, content, Message.Links.NONE, times).read(read);
    }
    User agent = users.get(line.by());
    if (agent == null) {
      throw new IllegalStateException("no agent " + line.by());
    }
    return Message.composed(id, chat, Sender.agent(agent.id()), content, Message.Links.NONE, at)
        .accepted(platformId)
        .advancedTo(MessageStatus.READ);
  }

  private static Chat finished(Chat chat, Conversation script, Map<String, User> users) {
    Instant last = chat.activity().lastInteraction();
    TreeSet<Label> labels =
        script.labels().stream().map(Label::new).collect(Collectors.toCollection(TreeSet::new));
    return chat.withStatus(ChatStatus.valueOf(script.status().toUpperCase(Locale.ROOT)), last)
        .assignedTo(Optional.ofNullable(users.get(script.assignee())).map(User::id), last)
        .labelled(labels, last);
  }
}
