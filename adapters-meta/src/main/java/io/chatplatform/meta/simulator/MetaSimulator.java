package io.chatplatform.meta.simulator;

import io.chatplatform.meta.simulator.PhoneMessage.Face;
import io.chatplatform.meta.simulator.PhoneMessage.Reactions;
import io.chatplatform.meta.simulator.PhoneMessage.Shown;
import io.chatplatform.meta.simulator.PhoneMessage.State;
import io.chatplatform.meta.webhook.Signatures;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Meta's side of the conversation, in memory: accounts, customers' phones, files, and the webhooks
/// that tell of it all. Safe for many threads.
public final class MetaSimulator implements AutoCloseable {
  private final Clock clock;
  private final Phones phones = new Phones();
  private final Portfolio portfolio = new Portfolio(phones);
  private final Grants grants;
  private final MediaShelf shelf = new MediaShelf();
  private final Faults faults = new Faults();
  private final WebhookBodies bodies = new WebhookBodies();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(executor).build();
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private final WebhookPoster poster;
  private volatile URI self = URI.create("http://127.0.0.1:3001/simulator");
  private volatile URI webhooks = URI.create("http://127.0.0.1:3001/api/webhooks");

  /// `secret`: signs the webhooks, as an app secret does.
  public MetaSimulator(String secret, Clock clock) {
    this.clock = clock;
    this.grants = new Grants(clock);
    this.poster = new WebhookPoster(http, new Signatures(List.of(secret)));
  }

  /// Where the simulator itself is reached (`http://127.0.0.1:3001/simulator`), on the host and
  /// port that META_GRAPH_URL names, and where webhooks go (`http://127.0.0.1:3001/api/webhooks`).
  public void serveAt(URI simulator, URI webhookBase) {
    self = simulator;
    webhooks = webhookBase;
  }

  /// Makes an account known; `channel` is `facebook`, `instagram` or `whatsapp`. A second time
  /// renames it.
  public void register(
      String channel, String accountId, String displayName, Optional<String> businessAccountId) {
    Product product =
        Product.ofChannel(channel)
            .orElseThrow(() -> new IllegalArgumentException("no channel of Meta: " + channel));
    phones.register(
        new SimulatedAccount(product, accountId, displayName, businessAccountId.orElse(accountId)));
  }

  /// Somebody uses an account that nobody told of: it exists from now on.
  SimulatedAccount learn(String accountId, Product product) {
    String name = product.title + " " + accountId.substring(Math.max(0, accountId.length() - 4));
    var account = new SimulatedAccount(product, accountId, name, accountId);
    phones.register(account);
    return account;
  }

  @Override
  public void close() {
    end.complete("");
    http.shutdownNow();
    executor.shutdownNow();
  }

  /// Waits for the end, or as long as told.
  void awaitEnd(Duration longest) {
    end.copy().completeOnTimeout("", longest.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  Phones phones() {
    return phones;
  }

  Portfolio portfolio() {
    return portfolio;
  }

  Grants grants() {
    return grants;
  }

  MediaShelf shelf() {
    return shelf;
  }

  Faults faults() {
    return faults;
  }

  /// Tells of a template in its present state.
  void reviewed(String business, ObjectNode template) {
    byte[] body = bodies.templateReviewed(business, template, now());
    executor.execute(
        () -> poster.post(URI.create(webhooks + "/" + Product.WHATSAPP.webhook), body));
  }

  Instant now() {
    // In milliseconds, as webhooks carry it.
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The address of a file, as webhooks and answers give it.
  URI addressOf(String mediaId) {
    return URI.create(self + "/media/" + mediaId);
  }

  /// The address of a customer's profile picture.
  URI portraitOf(String customerId) {
    return URI.create(self + "/portraits/" + URLEncoder.encode(customerId, StandardCharsets.UTF_8));
  }

  Shown shown(String mediaId, MediaShelf.Stored file) {
    String kind = file.mimeType().substring(0, Math.max(0, file.mimeType().indexOf('/')));
    String type =
        switch (kind.toLowerCase(Locale.ROOT)) {
          case "image", "video", "audio" -> kind;
          default -> "file";
        };
    // The end of an address is all that Messenger and Instagram tell of a file's name.
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Shown(type, mediaId, addressOf(mediaId) + "/" + name, file.mimeType(), file.name());
  }

  /// The phone of a customer, made up as far as it is not known.
  Phone phone(SimulatedAccount account, String customerId, String name) {
    return phones
        .find(account.id(), customerId)
        .orElseGet(() -> {
          String id = customerId.isEmpty() ? Ids.customer(account.product()) : customerId;
          String shortId = id.substring(Math.max(0, id.length() - 4));
          return phones.open(
              account,
              new Customer(id, name.isEmpty() ? "Customer " + shortId : name, Ids.userOf(id)));
        });
  }

  /// A customer wrote at an instant.
  PhoneMessage write(Phone phone, Face face, String replyTo, Instant at) {
    PhoneMessage message = message(phone, true, face, replyTo, "", at);
    say(phone, message, () -> bodies.written(phone, message));
    return message;
  }

  /// A customer taps something below the message `target`.
  void tap(Phone phone, String target, PhoneOption option) {
    PhoneMessage message = message(phone, true, Face.of(option.title()), target, "", now());
    say(phone, message, () -> bodies.tapped(phone, message, option));
  }

  private void say(Phone phone, PhoneMessage message, Supplier<byte[]> body) {
    phone.add(message);
    phones.changed(phone);
    report(
        phone, () -> mark(phone, message, post(phone, body.get()) ? State.DELIVERED : State.LOST));
  }

  /// A customer does something else than writing.
  void act(Phone phone, CustomerAction action) {
    switch (action.kind()) {
      case REACTION -> {
        phone.change(action.target(), m -> m.reactedTo(action.emoji()));
        phone.acted(action.at());
      }
      case REACTION_REMOVED -> phone.change(action.target(), m -> m.reactedTo(""));
      case EDIT -> phone.change(action.target(), m -> m.saying(action.text()));
      case UNSEND -> phone.change(action.target(), m -> m.saying(""));
      default -> {
        if (action.kind().isMessage()) {
          phone.add(
              new PhoneMessage(
                  action.id(),
                  true,
                  Face.of(action.said()),
                  "",
                  "",
                  action.at(),
                  State.SENT,
                  Reactions.NONE));
        }
      }
    }
    phones.changed(phone);
    report(
        phone,
        () -> {
          boolean taken = post(phone, bodies.acted(phone, action));
          phone.mark(action.id(), taken ? State.DELIVERED : State.LOST);
          phones.changed(phone);
        });
  }

  /// The business writes; `mark` is what it wants to have back.
  PhoneMessage accept(Phone phone, Face face, String replyTo, String mark) {
    PhoneMessage message = message(phone, false, face, replyTo, mark, now());
    phone.add(message);
    phones.changed(phone);
    report(phone, () -> tellDelivery(phone, message));
    return message;
  }

  /// The customer looks at the phone, or away.
  void look(Phone phone, boolean open, boolean readReceipts) {
    phone.look(open, readReceipts);
    phones.changed(phone);
    if (phone.showsReading()) {
      seen(phone);
    }
  }

  /// The customer reads all there is.
  void seen(Phone phone) {
    report(phone, () -> tellReading(phone));
  }

  /// The business has seen all that the customer wrote.
  void seenByBusiness(Phone phone) {
    phone.seenByBusiness();
    phones.changed(phone);
  }

  void typing(Phone phone, boolean isTyping) {
    phone.typing(isTyping, now());
    phones.changed(phone);
    if (isTyping) {
      CompletableFuture.delayedExecutor(Phone.TYPING.toMillis(), TimeUnit.MILLISECONDS, executor)
          .execute(() -> phones.changed(phone));
    }
  }

  private static PhoneMessage message(
      Phone phone, boolean byCustomer, Face face, String replyTo, String mark, Instant at) {
    String id = Ids.message(phone.account().product());
    return new PhoneMessage(id, byCustomer, face, replyTo, mark, at, State.SENT, Reactions.NONE);
  }

  private void tellDelivery(Phone phone, PhoneMessage message) {
    switch (phone.account().product()) {
      case MESSENGER -> {
        post(phone, bodies.echo(phone, message));
        post(phone, bodies.delivery(phone, message));
      }
      case INSTAGRAM -> post(phone, bodies.echo(phone, message));
      case WHATSAPP -> {
        post(phone, bodies.status(phone, message, "sent", now().getEpochSecond()));
        post(phone, bodies.status(phone, message, "delivered", now().getEpochSecond()));
      }
    }
    mark(phone, message, State.DELIVERED);
    if (phone.showsReading()) {
      tellReading(phone);
    }
  }

  private void tellReading(Phone phone) {
    List<PhoneMessage> read = phone.readAll();
    if (read.isEmpty()) {
      return;
    }
    phones.changed(phone);
    if (phone.account().product() == Product.WHATSAPP) {
      read.forEach(
          message -> post(phone, bodies.status(phone, message, "read", now().getEpochSecond())));
    } else {
      post(phone, bodies.read(phone, read.getLast()));
    }
  }

  private void mark(Phone phone, PhoneMessage message, State state) {
    phone.mark(message.id(), state);
    phones.changed(phone);
  }

  private void report(Phone phone, Runnable work) {
    phone.report(work, executor);
  }

  private boolean post(Phone phone, byte[] body) {
    return poster.post(URI.create(webhooks + "/" + phone.account().product().webhook), body);
  }
}
