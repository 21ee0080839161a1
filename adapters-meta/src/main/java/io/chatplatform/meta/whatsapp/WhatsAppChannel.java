package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.ChannelDescriptor.Icon;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.channel.ChoiceLimit;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.channel.Pace;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.GraphError;
import io.chatplatform.meta.graph.GraphReply;
import io.chatplatform.meta.graph.MediaFetcher;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.graph.Tokens;
import io.chatplatform.meta.graph.Tokens.App;
import io.chatplatform.meta.json.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// WhatsApp, by the Cloud API. An account is a phone number's id; its business account (WABA) is
/// needed to ask for its webhooks and its templates. Outside of the reply window, and to start a
/// conversation, WhatsApp takes templates only.
public final class WhatsAppChannel implements ChannelAdapter {
  public static final ChannelId ID = new ChannelId("whatsapp");

  private static final long MB = 1024L * 1024;

  /// A customer gets one message each six seconds, and up to 45 at once that count against the
  /// future. (WhatsApp, "Messaging limits: throughput, pair rate limits")
  private static final SendPaces PACES =
      new SendPaces(
          Optional.of(Pace.perSecond(80)),
          Optional.empty(),
          Optional.of(new Pace(Duration.ofSeconds(6), 45)));

  /// Limits: "WhatsApp: Media", "WhatsApp: Service messages", "Interactive Reply Buttons Messages"
  /// and "Interactive List Messages".
  private static final ChannelDescriptor DESCRIPTOR =
      new ChannelDescriptor(
          ID,
          "WhatsApp",
          new Icon(
              "M12 2a10 10 0 0 0-8.6 15L2 22l5.1-1.3A10 10 0 1 0 12 2ZM8.4 6.9c.3 0 .6.1.8.5l.8"
                  + " 1.9c.1.3.1.6-.1.9l-.7.9c.9 1.6 2.1 2.7 3.8 3.5l.8-1c.2-.3.6-.4.9-.2l1.9.9c.4.2.5.5.4.9-.2"
                  + " 1.3-1.2 2.1-2.5 2-3.9-.4-7.4-3.9-7.9-7.8 0-1.3.8-2.3 1.8-2.5Z",
              "#25a35a"),
          new Capabilities(
              Set.of(
                  MessageType.TEXT,
                  MessageType.IMAGE,
                  MessageType.VIDEO,
                  MessageType.AUDIO,
                  MessageType.FILE,
                  MessageType.INTERACTIVE,
                  MessageType.TEMPLATE),
              ReplyWindowRule.of(Duration.ofHours(24)),
              true,
              true,
              true,
              true,
              true,
              true,
              ReactionRule.ANY),
          new Limits(
              new TextLimit(4096, Unit.CHARACTERS),
              Map.of(
                  MessageType.IMAGE,
                  new MediaLimit(5 * MB, Set.of("image/jpeg", "image/png")),
                  MessageType.VIDEO,
                  new MediaLimit(16 * MB, Set.of("video/mp4", "video/3gpp")),
                  MessageType.AUDIO,
                  new MediaLimit(
                      16 * MB,
                      Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg")),
                  MessageType.FILE,
                  new MediaLimit(100 * MB, Set.of())),
              PACES,
              Map.of(
                  Choices.Style.BUTTONS,
                  new ChoiceLimit(3, 1024, 0, 20, 0, 256),
                  Choices.Style.LIST,
                  new ChoiceLimit(10, 1024, 20, 24, 72, 200))),
          List.of(
              new ConnectField("platformAccountId", "Phone number id", false, true),
              new ConnectField("businessAccountId", "WhatsApp business account id", false, false),
              new ConnectField("displayName", "Name", false, false),
              new ConnectField("accessToken", "Access token", true, true)));

  private final ChannelWebhook webhook;
  private final GraphClient graph;
  private final WhatsAppSender sender;
  private final MediaFetcher files;
  private final Tokens tokens;
  private final Registration registration;
  private final WhatsAppTemplates templates;
  private final Optional<AccountLogin> login;

  public WhatsAppChannel(
      ChannelWebhook webhook,
      GraphClient graph,
      JsonMapper mapper,
      MediaFetcher files,
      Tokens tokens,
      Optional<App> app,
      Optional<AccountLogin> login) {
    this.webhook = webhook;
    this.graph = graph;
    this.sender = new WhatsAppSender(graph, mapper);
    this.files = files;
    this.tokens = tokens;
    this.templates = new WhatsAppTemplates(graph);
    this.registration = new Registration(graph, mapper, app);
    this.login = login;
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
    return sender.send(
        credentials.account().platformAccountId(), message, credentials.accessToken());
  }

  @Override
  public SendResult react(OutgoingReaction reaction, Credentials credentials) {
    return sender.react(
        credentials.account().platformAccountId(), reaction, credentials.accessToken());
  }

  /// Needs the message that is being answered, and marks it as read; ends by itself.
  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    if (isTyping) {
      answering.ifPresent(message ->
          sender.showTyping(
              credentials.account().platformAccountId(), message, credentials.accessToken()));
    }
  }

  @Override
  public void showSeen(
      List<CustomerKey> recipient, String platformMessageId, Credentials credentials) {
    sender.showSeen(
        credentials.account().platformAccountId(), platformMessageId, credentials.accessToken());
  }

  /// A media id lives for seven days; the address it stands for only for minutes, and is opened
  /// with the token.
  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    String token = credentials.accessToken();
    GraphReply reply = graph.get("/" + GraphClient.segment(source), token);
    if (reply instanceof GraphReply.Failed(GraphError error) && error.isAboutTheRequest()) {
      throw new MediaUnavailable("the platform does not know the file: " + error.text());
    }
    if (!(reply instanceof GraphReply.Ok ok)) {
      throw new IOException("the platform does not hand out the file: " + reply);
    }
    String address =
        Nodes.text(ok.body(), "url")
            .orElseThrow(() -> new IOException("the platform knows no address of the file"));
    return files.fetch(address, Optional.of(token));
  }

  @Override
  public CheckResult check(Credentials credentials) {
    String path = "/" + GraphClient.segment(credentials.account().platformAccountId());
    GraphReply reply =
        graph.get(
            path + "?fields=id,display_phone_number,verified_name,quality_rating",
            credentials.accessToken());
    CheckResult result =
        Outcomes.ofCheck(
            reply,
            answer ->
                Nodes.text(answer, "verified_name")
                    .or(() -> Nodes.text(answer, "display_phone_number")));
    return reply instanceof GraphReply.Ok ok
            && Nodes.textOrEmpty(ok.body(), "quality_rating").equals("RED")
        ? new CheckResult(
            ConnectionHealth.DEGRADED,
            "WhatsApp rates the quality of this number's messages as low.",
            result.accountName())
        : result;
  }

  @Override
  public CheckResult subscribe(Credentials credentials) {
    Optional<String> business = credentials.account().businessAccountId();
    if (business.isEmpty()) {
      return new CheckResult(
          ConnectionHealth.DEGRADED,
          "Without the WhatsApp business account id Meta cannot be asked to send messages here.",
          Optional.empty());
    }
    CheckResult subscribed =
        Outcomes.ofCheck(
            graph.post(subscription(business.get()), Map.of(), credentials.accessToken()),
            answer -> Optional.empty());
    return subscribed.isOk() ? registration.ensure(credentials, subscribed) : subscribed;
  }

  @Override
  public void unsubscribe(Credentials credentials) {
    credentials
        .account()
        .businessAccountId()
        .ifPresent(business -> graph.delete(subscription(business), credentials.accessToken()));
  }

  @Override
  public TemplatesResult templates(Credentials credentials) {
    return templates.of(credentials);
  }

  @Override
  public Optional<CustomerIdentity> recipient(String text) {
    return WhatsAppCustomers.ofPhone(text);
  }

  @Override
  public Optional<AccountLogin> login() {
    return login;
  }

  @Override
  public RenewResult renew(Credentials credentials) {
    return tokens.renew(credentials.accessToken(), check(credentials));
  }

  private static String subscription(String business) {
    return "/" + GraphClient.segment(business) + "/subscribed_apps";
  }
}
