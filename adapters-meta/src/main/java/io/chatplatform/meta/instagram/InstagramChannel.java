package io.chatplatform.meta.instagram;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.ChannelDescriptor.Icon;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.channel.SendResult;
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
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.MediaFetcher;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.messenger.MessagingProfiles;
import io.chatplatform.meta.messenger.MessagingSender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Instagram messaging. An account is the Instagram account's id; where it is reached through a
/// Facebook Page (its token is then the Page's), the Page is its business account.
public final class InstagramChannel implements ChannelAdapter {
  public static final ChannelId ID = new ChannelId("instagram");

  /// A customer's id, valid for one Instagram account only.
  public static final String CUSTOMER_KEY = "igsid";

  private static final long MB = 1024L * 1024;
  private static final String FIELDS =
      "messages,message_reactions,messaging_postbacks,messaging_referral,messaging_seen,"
          + "messaging_handover,standby";

  /// (Meta, "Instagram Platform: Rate Limits")
  private static final SendPaces PACES =
      new SendPaces(
          Optional.of(Pace.perSecond(100)), Optional.of(Pace.perSecond(10)), Optional.empty());

  /// Limits: "Instagram Login: Send Messages". The text's limit is in bytes. The only reaction that
  /// a business can give is `love`.
  private static final ChannelDescriptor DESCRIPTOR =
      new ChannelDescriptor(
          ID,
          "Instagram",
          new Icon(
              "M7 2h10a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Zm0 2a3 3 0 0"
                  + " 0-3 3v10a3 3 0 0 0 3 3h10a3 3 0 0 0 3-3V7a3 3 0 0 0-3-3Zm5 3.5a4.5 4.5 0 1 1 0"
                  + " 9 4.5 4.5 0 0 1 0-9Zm0 2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM17.2 5.6a1.2"
                  + " 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z",
              "#d62976"),
          new Capabilities(
              Set.of(
                  MessageType.TEXT,
                  MessageType.IMAGE,
                  MessageType.VIDEO,
                  MessageType.AUDIO,
                  MessageType.FILE,
                  MessageType.INTERACTIVE),
              ReplyWindowRule.of(Duration.ofHours(24)).withHumanAgent(Duration.ofDays(7)),
              false,
              true,
              true,
              false,
              false,
              false,
              ReactionRule.only("❤️")),
          new Limits(
              new TextLimit(1000, Unit.BYTES),
              Map.of(
                  MessageType.IMAGE,
                  new MediaLimit(8 * MB, Set.of("image/jpeg", "image/png", "image/gif")),
                  MessageType.VIDEO,
                  new MediaLimit(
                      25 * MB,
                      Set.of(
                          "video/mp4",
                          "video/ogg",
                          "video/x-msvideo",
                          "video/quicktime",
                          "video/webm")),
                  MessageType.AUDIO,
                  new MediaLimit(
                      25 * MB,
                      Set.of(
                          "audio/aac",
                          "audio/mp4",
                          "audio/x-m4a",
                          "audio/wav",
                          "audio/x-wav",
                          "audio/vnd.wave")),
                  MessageType.FILE,
                  new MediaLimit(25 * MB, Set.of("application/pdf"))),
              PACES,
              Map.of(Choices.Style.QUICK_REPLIES, new ChoiceLimit(13, 1000, 0, 20, 0, 900))),
          List.of(
              new ConnectField("platformAccountId", "Instagram account id", false, true),
              new ConnectField("businessAccountId", "Id of the linked Page", false, false),
              new ConnectField("displayName", "Name", false, false),
              new ConnectField("accessToken", "Access token", true, true)));

  private final ChannelWebhook webhook;
  private final InstagramAccess access;
  private final MessagingSender sender;
  private final MessagingSender withoutPage;
  private final MediaFetcher files;
  private final Optional<AccountLogin> login;

  public InstagramChannel(
      ChannelWebhook webhook,
      InstagramAccess access,
      JsonMapper mapper,
      MediaFetcher files,
      Optional<AccountLogin> login) {
    var dialect = new MessagingSender.Dialect(Optional.of("instagram"), false, emoji -> "love");
    this.webhook = webhook;
    this.access = access;
    this.sender = new MessagingSender(access.byPage(), mapper, dialect);
    this.withoutPage = new MessagingSender(access.withoutPage(), mapper, dialect);
    this.files = files;
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
    return sender(credentials)
        .send(speaker(credentials.account()), message, credentials.accessToken());
  }

  @Override
  public SendResult react(OutgoingReaction reaction, Credentials credentials) {
    return sender(credentials)
        .react(speaker(credentials.account()), reaction, credentials.accessToken());
  }

  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    sender(credentials)
        .showTyping(speaker(credentials.account()), recipient, isTyping, credentials.accessToken());
  }

  @Override
  public void showSeen(
      List<CustomerKey> recipient, String platformMessageId, Credentials credentials) {
    sender(credentials)
        .showSeen(speaker(credentials.account()), recipient, credentials.accessToken());
  }

  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    return files.fetch(source, Optional.empty());
  }

  @Override
  public ProfileResult profile(List<CustomerKey> customer, Credentials credentials) {
    return new MessagingProfiles(
            access.graph(credentials), CUSTOMER_KEY, "name,username,profile_pic")
        .find(customer, credentials.accessToken());
  }

  @Override
  public CheckResult check(Credentials credentials) {
    String path = "/" + GraphClient.segment(credentials.account().platformAccountId());
    return Outcomes.ofCheck(
        access.graph(credentials).get(path + "?fields=id,name,username", credentials.accessToken()),
        answer -> Nodes.text(answer, "username").or(() -> Nodes.text(answer, "name")));
  }

  @Override
  public CheckResult subscribe(Credentials credentials) {
    return Outcomes.ofCheck(
        access
            .graph(credentials)
            .post(
                subscription(credentials),
                Map.of("subscribed_fields", FIELDS),
                credentials.accessToken()),
        answer -> Optional.empty());
  }

  @Override
  public void unsubscribe(Credentials credentials) {
    access.graph(credentials).delete(subscription(credentials), credentials.accessToken());
  }

  @Override
  public Optional<AccountLogin> login() {
    return login;
  }

  @Override
  public RenewResult renew(Credentials credentials) {
    return access.renew(credentials, check(credentials));
  }

  private MessagingSender sender(Credentials credentials) {
    return InstagramAccess.hasPage(credentials) ? sender : withoutPage;
  }

  private static String subscription(Credentials credentials) {
    return "/" + GraphClient.segment(speaker(credentials.account())) + "/subscribed_apps";
  }

  private static String speaker(Account account) {
    return account.businessAccountId().orElse(account.platformAccountId());
  }
}
