package io.chatplatform.application.fake;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Things to test with; each is new and differs from all others.
public final class Samples {
  /// The moment of all samples, as precise as stores are.
  public static final Instant NOW = Instant.parse("2026-03-04T10:20:30.123456Z");

  public static final ChannelId CHANNEL = new ChannelId("pigeon");
  private static final AtomicLong NEXT = new AtomicLong();

  private Samples() {}

  /// A UUID of version 7 at the moment of the samples; later ones sort after earlier ones.
  public static UUID id() {
    return new UUID(
        (NOW.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | NEXT.incrementAndGet());
  }

  public static String word() {
    return "word" + Long.toString(NEXT.incrementAndGet(), 36);
  }

  public static Tenant aTenant() {
    return Tenant.open(new TenantId(id()), "Bakery", word(), NOW);
  }

  public static User aUser(Role role) {
    return User.join(
        new UserId(id()),
        new EmailAddress(word() + "@example.com"),
        new User.Name("Ada", "Lovelace"),
        role,
        NOW);
  }

  public static SocialConnection aConnection() {
    return SocialConnection.connect(
        new ConnectionId(id()),
        new Account(CHANNEL, word(), Optional.empty()),
        "Our page",
        Grant.UNKNOWN,
        NOW);
  }

  public static Chat aChat(SocialConnection connection) {
    return aChat(connection, NOW);
  }

  /// A chat opened at an instant, which is then its last interaction.
  public static Chat aChat(SocialConnection connection, Instant at) {
    return Chat.open(
        new ChatId(id()),
        new Chat.Origin(connection.id(), connection.account().channel()),
        Customer.of(CustomerIdentity.of("user_id", word())),
        at);
  }

  /// What a customer wrote.
  public static Message aMessage(Chat chat) {
    return aMessage(chat, "Is there any rye bread left?", NOW);
  }

  public static Message aMessage(Chat chat, String text, Instant at) {
    return aMessage(chat, new MessageContent.Text(text), at);
  }

  public static Message aMessage(Chat chat, MessageContent content, Instant at) {
    return Message.received(
        new MessageId(id()),
        chat.id(),
        "mid." + word(),
        content,
        Message.Links.NONE,
        new Message.Times(at, at, false));
  }

  /// What an agent wants to send.
  public static Message aReply(Chat chat, Instant at) {
    return aReply(chat, "Two loaves.", at);
  }

  public static Message aReply(Chat chat, String text, Instant at) {
    return Message.composed(
        new MessageId(id()),
        chat.id(),
        Sender.agent(new UserId(id())),
        new MessageContent.Text(text),
        Message.Links.NONE,
        at);
  }

  public static Note aNote(Chat chat, UserId author, boolean isPrivate) {
    return new Note(new NoteId(id()), chat.id(), author, "Likes rye bread", isPrivate, NOW, NOW);
  }

  /// With a gap at its head, two in its words, and a button that leads to an address with a gap.
  public static MessageTemplate aTemplate(String name, MessageTemplate.State state) {
    return new MessageTemplate(
        name,
        "en",
        "utility",
        state,
        Optional.empty(),
        new TemplateParts(
            Optional.of(new TemplateParts.Header(MessageType.TEXT, "Order {{1}}")),
            "Hello {{1}}, your order comes on {{2}}.",
            Optional.of("Pigeon Post"),
            List.of(
                new TemplateParts.Button(TemplateParts.Button.Kind.REPLY, "Thanks", ""),
                new TemplateParts.Button(
                    TemplateParts.Button.Kind.URL, "Track", "https://pigeons.example/{{1}}"))));
  }

  /// A restriction for an hour.
  public static ConnectionNotice aNotice(ConnectionId connection, Instant at) {
    return new ConnectionNotice(
        id(),
        connection,
        new AccountNotice(
            AccountNotice.Kind.RESTRICTION,
            Optional.empty(),
            "ACCOUNT_RESTRICTION",
            Optional.of("No new conversations"),
            Optional.of(at.plusSeconds(3_600))),
        at);
  }
}
