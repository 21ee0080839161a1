package io.chatplatform.application.fake;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// All outbound ports in memory, with one tenant to begin with.
public final class World {
  public static final String PASSWORD = "correct horse battery";
  public static final String TOKEN = "whistle-secret";

  public final InMemoryStore store = new InMemoryStore();
  public final InMemoryTenantRepository tenants = new InMemoryTenantRepository(store);
  public final InMemoryUserRepository users = new InMemoryUserRepository(store);
  public final InMemoryUserDirectory userDirectory = new InMemoryUserDirectory(store);
  public final InMemorySessionRepository sessions = new InMemorySessionRepository(store);
  public final InMemoryConnectionRepository connections = new InMemoryConnectionRepository(store);
  public final InMemoryConnectionDirectory accounts = new InMemoryConnectionDirectory(store);
  public final InMemoryLoginStates loginStates = new InMemoryLoginStates();
  public final InMemoryAccountOfferRepository offers = new InMemoryAccountOfferRepository(store);
  public final InMemoryPersonDirectory people = new InMemoryPersonDirectory(store);
  public final InMemoryDataDeletions deletions = new InMemoryDataDeletions();
  public final InMemoryChatRepository chats = new InMemoryChatRepository(store);
  public final InMemoryMessageRepository messages = new InMemoryMessageRepository(store);
  public final InMemoryAttachmentRepository attachments = new InMemoryAttachmentRepository(store);
  public final InMemoryNoteRepository notes = new InMemoryNoteRepository(store);
  public final InMemoryReceiptRepository receipts = new InMemoryReceiptRepository(store);
  public final InMemoryCustomerProfiles profiles = new InMemoryCustomerProfiles(store);
  public final InMemoryMessageChangeRepository changes = new InMemoryMessageChangeRepository(store);
  public final InMemoryTemplateRepository templates = new InMemoryTemplateRepository(store);
  public final InMemoryConnectionNoticeRepository notices =
      new InMemoryConnectionNoticeRepository(store);
  public final InMemoryOutbox outbox = new InMemoryOutbox(store);
  public final InMemoryParkedEvents parked = new InMemoryParkedEvents(store);
  public final InMemoryMediaStore media = new InMemoryMediaStore();
  public final FakePictureScaler scaler = new FakePictureScaler();
  public final RecordingEventPublisher events = new RecordingEventPublisher();
  public final FakeAccessTokens accessTokens = new FakeAccessTokens();
  public final FakePasswordHasher hasher = new FakePasswordHasher();
  public final FakeSecretBox box = new FakeSecretBox();
  public final FakeSessionSignals signals = new FakeSessionSignals();
  public final FakeRateLimiter limiter = new FakeRateLimiter();
  public final MutableClock clock = new MutableClock();
  public final IdSource ids = Samples::id;
  public final Executor background = Runnable::run;
  public final FakeChannelAdapter channel;
  public final FakeWebhook webhook;
  public final Channels channels;
  public final TenantId tenant;
  private final AtomicInteger wakes = new AtomicInteger();

  public World() {
    this(ChannelBuilder.aChannel());
  }

  public World(ChannelBuilder description) {
    webhook = new FakeWebhook();
    channel = description.adapter(webhook);
    channels = new Channels(List.of(channel));
    tenant = givenTenant();
  }

  public void wake() {
    wakes.incrementAndGet();
  }

  public int wakes() {
    return wakes.get();
  }

  public <T> T in(TenantId of, Supplier<T> work) {
    return store.run(of, work);
  }

  public <T> T in(Supplier<T> work) {
    return store.run(tenant, work);
  }

  public void run(Runnable work) {
    store.run(tenant, work);
  }

  public TenantId givenTenant() {
    Tenant opened = Samples.aTenant();
    store.run(opened.id(), () -> tenants.insert(opened));
    return opened.id();
  }

  public Actor givenActor(Role role) {
    return givenActor(tenant, role);
  }

  /// A member who is signed in, with `PASSWORD` as password.
  public Actor givenActor(TenantId of, Role role) {
    User user = Samples.aUser(role);
    in(
        of,
        () -> {
          users.insert(user, "hashed " + PASSWORD);
          return userDirectory.claim(user.email(), of, user.id());
        });
    return givenSession(of, user);
  }

  /// One more session of a user.
  public Actor givenSession(TenantId of, User user) {
    var session =
        new Session(
            new SessionId(Samples.id()),
            user.id(),
            "Firefox",
            clock.instant(),
            clock.instant().plus(Duration.ofDays(7)),
            Optional.empty());
    store.run(of, () -> sessions.insert(session, Samples.word()));
    return new Actor(of, user.id(), session.id(), user.role());
  }

  public SocialConnection givenConnection() {
    return givenConnection(tenant);
  }

  /// A connection whose account is claimed and whose token is `TOKEN`.
  public SocialConnection givenConnection(TenantId of) {
    SocialConnection connection = Samples.aConnection();
    String context = "social_connections/" + connection.id() + "/access_token";
    in(
        of,
        () -> {
          connections.insert(connection, box.seal(of, context, TOKEN));
          return accounts.claim(
              new AccountRef(
                  connection.account().channel(), connection.account().platformAccountId()),
              of,
              connection.id());
        });
    return connection;
  }

  /// A chat that its customer has just written in.
  public Chat givenChat() {
    return givenChat(givenConnection());
  }

  public Chat givenChat(SocialConnection connection) {
    return givenChat(Samples.aChat(connection, clock.instant()), true);
  }

  public Chat givenChat(Chat chat, boolean written) {
    run(() -> {
      var key = new CustomerKey("user_id", chat.customer().platformChatId());
      chats.open(List.of(chat), Map.of(new Handle(chat.origin().connection(), key), chat.id()));
    });
    if (written) {
      given(Samples.aMessage(chat, "Is there any rye bread left?", clock.instant()));
    }
    return chat(chat.id());
  }

  /// A message in its chat.
  public Message given(Message message) {
    run(() -> {
      Chat chat = chats.find(message.chatId()).orElseThrow();
      messages.insertNew(List.of(new Placed(chat.origin().connection(), message)));
      chats.updateAll(List.of(chat.with(message, clock.instant())));
    });
    return message;
  }

  /// A message on its way, and its entry in the outbox.
  public Message givenPending(Message reply) {
    given(reply);
    run(() ->
        outbox.add(
            reply.id(),
            reply.chatId(),
            chats.find(reply.chatId()).orElseThrow().origin().connection(),
            clock.instant()));
    return reply;
  }

  public Attachment givenUpload() {
    return givenUpload(MessageType.IMAGE, "image/png", 100);
  }

  public Attachment givenUpload(MessageType type, String mimeType, long size) {
    var upload =
        Attachment.ready(
            new AttachmentId(Samples.id()),
            type,
            Attachment.MediaInfo.of(mimeType, Optional.of("bread"), size));
    run(() -> attachments.insert(upload));
    return upload;
  }

  public Chat chat(ChatId id) {
    return in(() -> chats.find(id).orElseThrow());
  }

  public Message message(MessageId id) {
    return in(() -> messages.find(id).orElseThrow());
  }

  public User user(UserId id) {
    return in(() -> users.find(id).orElseThrow());
  }

  public SocialConnection connection(SocialConnection known) {
    return in(() -> connections.find(known.id()).orElseThrow());
  }

  public List<Message> messagesOf(ChatId chat) {
    return in(() -> messages.page(chat, Optional.empty(), 1_000));
  }

  public boolean isAlive(Actor actor) {
    return in(
        actor.tenantId(),
        () ->
            Optional.ofNullable(store.rows().sessions.get(actor.sessionId()))
                .filter(session -> session.isAlive(clock.instant()))
                .isPresent());
  }

  public List<Chat> allChats() {
    return in(() -> List.copyOf(store.rows().chats.values()));
  }
}
