package io.chatplatform.telegram;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.ChannelDescriptor.Icon;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.channel.Pace;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.telegram.bot.BotClient;
import io.chatplatform.telegram.bot.BotToken;
import io.chatplatform.telegram.bot.Files;
import io.chatplatform.telegram.bot.Outcomes;
import io.chatplatform.telegram.bot.Sender;
import io.chatplatform.telegram.json.Nodes;
import io.chatplatform.telegram.webhook.TelegramWebhook;
import io.chatplatform.telegram.webhook.WebhookSecrets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Telegram: an account is a bot, its id the digits before the colon of its token. Bots are not
/// told what became of what they sent, and cannot write first.
public final class TelegramChannel implements ChannelAdapter {
  public static final ChannelId ID = new ChannelId("telegram");

  private static final long MB = 1024L * 1024;
  private static final List<String> UPDATES =
      List.of("message", "edited_message", "callback_query", "my_chat_member", "message_reaction");

  /// Thirty messages a second, one a second to the same person, more for a moment. (Telegram, "Bots
  /// FAQ: My bot is hitting limits")
  private static final SendPaces PACES =
      new SendPaces(
          Optional.of(Pace.perSecond(30)),
          Optional.empty(),
          Optional.of(new Pace(Duration.ofSeconds(1), 3)));

  /// Limits: "Bot API: Sending files", "Bot API: sendMessage". A caption holds 1024 characters and
  /// a text 4096, so words and files go separately and nothing is refused for its length.
  private static final ChannelDescriptor DESCRIPTOR =
      new ChannelDescriptor(
          ID,
          "Telegram",
          new Icon(
              "M21.9 4.3 18.7 19.6c-.2 1.1-.9 1.3-1.8.8l-4.9-3.6-2.4 2.3c-.3.3-.5.5-1"
                  + " .5l.3-5 9.1-8.2c.4-.4-.1-.6-.6-.2L6.2 13.3l-4.8-1.5c-1-.3-1.1-1"
                  + " .2-1.6L20.5 2.9c.9-.3 1.6.2 1.4 1.4Z",
              "#2a9fd8"),
          new Capabilities(
              Set.of(
                  MessageType.TEXT,
                  MessageType.IMAGE,
                  MessageType.VIDEO,
                  MessageType.AUDIO,
                  MessageType.FILE),
              ReplyWindowRule.NONE,
              false,
              false,
              true,
              false,
              false,
              false),
          new Limits(
              new TextLimit(4096, Unit.CHARACTERS),
              Map.of(
                  MessageType.IMAGE,
                  new MediaLimit(10 * MB, Set.of("image/jpeg", "image/png")),
                  MessageType.VIDEO,
                  new MediaLimit(50 * MB, Set.of("video/mp4")),
                  MessageType.AUDIO,
                  new MediaLimit(50 * MB, Set.of("audio/mpeg", "audio/mp4", "audio/ogg")),
                  MessageType.FILE,
                  new MediaLimit(50 * MB, Set.of())),
              PACES),
          List.of(
              new ConnectField("platformAccountId", "Bot id", false, true),
              new ConnectField("displayName", "Name", false, false),
              new ConnectField("accessToken", "Bot token", true, true)));

  private final BotClient bot;
  private final JsonMapper mapper;
  private final Sender sender;
  private final Files files;
  private final WebhookSecrets secrets;
  private final Optional<URI> address;
  private final ChannelWebhook webhook;

  /// `address`: where Telegram reaches the webhook.
  TelegramChannel(BotClient bot, JsonMapper mapper, WebhookSecrets secrets, Optional<URI> address) {
    this.bot = bot;
    this.mapper = mapper;
    this.sender = new Sender(bot, mapper);
    this.files = new Files(bot, mapper);
    this.secrets = secrets;
    this.address = address;
    this.webhook = new TelegramWebhook(ID, secrets, mapper);
  }

  @Override
  public ChannelDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ChannelWebhook webhook() {
    return webhook;
  }

  @Override
  public SendResult send(OutgoingMessage message, Credentials credentials) {
    return chat(message.recipient())
        .map(chat -> sender.send(message, chat, credentials.accessToken()))
        .orElseGet(() ->
            new SendResult.Refused(
                new DeliveryError("no_chat", "This customer has no chat with the bot."), false));
  }

  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    return files.fetch(source, credentials.accessToken());
  }

  @Override
  public CheckResult check(Credentials credentials) {
    return mismatch(credentials)
        .orElseGet(() ->
            Outcomes.ofCheck(
                bot.call(credentials.accessToken(), "getMe", mapper.createObjectNode()),
                me -> Nodes.text(me, "username").map(name -> "@" + name)));
  }

  @Override
  public CheckResult subscribe(Credentials credentials) {
    Optional<CheckResult> mismatch = mismatch(credentials);
    if (mismatch.isPresent()) {
      return mismatch.get();
    }
    if (address.isEmpty()) {
      return new CheckResult(
          ConnectionHealth.DEGRADED,
          "Without BACKEND_URL Telegram cannot be told where to send messages.",
          Optional.empty());
    }
    ObjectNode body =
        mapper
            .createObjectNode()
            .put("url", address.get().toString())
            .put("secret_token", secrets.of(credentials.account().platformAccountId()));
    UPDATES.forEach(body.putArray("allowed_updates")::add);
    return Outcomes.ofCheck(
        bot.call(credentials.accessToken(), "setWebhook", body), _ -> Optional.empty());
  }

  @Override
  public void unsubscribe(Credentials credentials) {
    bot.call(credentials.accessToken(), "deleteWebhook", mapper.createObjectNode());
  }

  /// Ends by itself after five seconds.
  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    if (isTyping) {
      chat(recipient)
          .ifPresent(chat ->
              bot.call(
                  credentials.accessToken(),
                  "sendChatAction",
                  mapper.createObjectNode().put("chat_id", chat).put("action", "typing")));
    }
  }

  @Override
  public ProfileResult profile(List<CustomerKey> customer, Credentials credentials) {
    return chat(customer)
        .map(chat ->
            Outcomes.ofProfile(
                bot.call(
                    credentials.accessToken(),
                    "getChat",
                    mapper.createObjectNode().put("chat_id", chat)),
                TelegramChannel::profile))
        .orElseGet(ProfileResult.NotOffered::new);
  }

  private static ProfileResult.Found profile(JsonNode chat) {
    String name =
        Stream.of("first_name", "last_name")
            .flatMap(part -> Nodes.text(chat, part).stream())
            .collect(Collectors.joining(" "));
    return new ProfileResult.Found(
        Optional.of(name).filter(known -> !known.isEmpty()),
        Nodes.text(chat.path("photo"), "big_file_id"));
  }

  /// The account id was typed by hand; it must be that of the token.
  private static Optional<CheckResult> mismatch(Credentials credentials) {
    String id = credentials.account().platformAccountId();
    boolean isOurs =
        BotToken.of(credentials.accessToken())
            .filter(token -> token.botId().equals(id))
            .isPresent();
    return isOurs
        ? Optional.empty()
        : Optional.of(
            Outcomes.needsReconnect(
                "This is not the token of bot " + id + ", which begins with its id and a colon."));
  }

  private static Optional<String> chat(List<CustomerKey> keys) {
    return keys.stream()
        .filter(key -> key.kind().equals(TelegramWebhook.CUSTOMER_KEY))
        .map(CustomerKey::value)
        .findFirst();
  }
}
