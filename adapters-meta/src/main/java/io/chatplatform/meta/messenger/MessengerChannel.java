package io.chatplatform.meta.messenger;

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
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.MediaFetcher;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.graph.Tokens;
import io.chatplatform.meta.json.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Facebook Messenger: the inbox of a Page. An account is a Page id and its Page token.
public final class MessengerChannel implements ChannelAdapter {
  public static final ChannelId ID = new ChannelId("facebook");

  /// A customer's id, valid for one Page only.
  public static final String CUSTOMER_KEY = "psid";

  private static final long MB = 1024L * 1024;
  private static final String FIELDS =
      "messages,message_echoes,message_edits,message_reactions,message_reads,message_deliveries,"
          + "messaging_postbacks,messaging_optins,messaging_referrals,messaging_handovers,standby";

  /// (Meta, "Messenger Platform: Rate Limits")
  private static final SendPaces PACES =
      new SendPaces(
          Optional.of(Pace.perSecond(300)), Optional.of(Pace.perSecond(10)), Optional.empty());

  /// Reply window: "Messenger: Send a Message". Sizes: "Messenger: Saving assets".
  private static final ChannelDescriptor DESCRIPTOR =
      new ChannelDescriptor(
          ID,
          "Messenger",
          new Icon(
              "M12 2C6.3 2 2 6.1 2 11.5c0 2.9 1.3 5.4 3.3 7.1V22l3.2-1.8c1.1.3 2.3.5 3.5.5 5.7 0"
                  + " 10-4.1 10-9.2S17.7 2 12 2Zm1 12.3-2.6-2.7-5 2.7 5.5-5.8 2.6 2.7 5-2.7Z",
              "#0a7cff"),
          new Capabilities(
              Set.of(
                  MessageType.TEXT,
                  MessageType.IMAGE,
                  MessageType.VIDEO,
                  MessageType.AUDIO,
                  MessageType.FILE,
                  MessageType.INTERACTIVE),
              ReplyWindowRule.of(Duration.ofHours(24)).withHumanAgent(Duration.ofDays(7)),
              true,
              true,
              true,
              false,
              false,
              false,
              ReactionRule.ANY),
          new Limits(
              new TextLimit(2000, Unit.CHARACTERS),
              Map.of(
                  MessageType.IMAGE,
                  new MediaLimit(
                      8 * MB, Set.of("image/jpeg", "image/png", "image/gif", "image/webp")),
                  MessageType.VIDEO,
                  new MediaLimit(25 * MB, Set.of()),
                  MessageType.AUDIO,
                  new MediaLimit(25 * MB, Set.of()),
                  MessageType.FILE,
                  new MediaLimit(25 * MB, Set.of())),
              PACES,
              Map.of(Choices.Style.QUICK_REPLIES, new ChoiceLimit(13, 2000, 0, 20, 0, 900))),
          List.of(
              new ConnectField("platformAccountId", "Page id", false, true),
              new ConnectField("displayName", "Name", false, false),
              new ConnectField("accessToken", "Page access token", true, true)));

  private final ChannelWebhook webhook;
  private final GraphClient graph;
  private final MessagingSender sender;
  private final MediaFetcher files;
  private final Tokens tokens;
  private final MessagingProfiles profiles;
  private final Optional<AccountLogin> login;

  public MessengerChannel(
      ChannelWebhook webhook,
      GraphClient graph,
      JsonMapper mapper,
      MediaFetcher files,
      Tokens tokens,
      Optional<AccountLogin> login) {
    this.webhook = webhook;
    this.graph = graph;
    this.sender =
        new MessagingSender(
            graph,
            mapper,
            new MessagingSender.Dialect(Optional.empty(), true, UnaryOperator.identity()));
    this.files = files;
    this.tokens = tokens;
    this.profiles = new MessagingProfiles(graph, CUSTOMER_KEY, "first_name,last_name,profile_pic");
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

  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    sender.showTyping(
        credentials.account().platformAccountId(), recipient, isTyping, credentials.accessToken());
  }

  @Override
  public void showSeen(
      List<CustomerKey> recipient, String platformMessageId, Credentials credentials) {
    sender.showSeen(
        credentials.account().platformAccountId(), recipient, credentials.accessToken());
  }

  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    return files.fetch(source, Optional.empty());
  }

  @Override
  public ProfileResult profile(List<CustomerKey> customer, Credentials credentials) {
    return profiles.find(customer, credentials.accessToken());
  }

  @Override
  public CheckResult check(Credentials credentials) {
    return Outcomes.ofCheck(
        graph.get(path(credentials) + "?fields=id,name", credentials.accessToken()),
        answer -> Nodes.text(answer, "name"));
  }

  @Override
  public CheckResult subscribe(Credentials credentials) {
    return Outcomes.ofCheck(
        graph.post(
            path(credentials) + "/subscribed_apps",
            Map.of("subscribed_fields", FIELDS),
            credentials.accessToken()),
        answer -> Optional.empty());
  }

  @Override
  public void unsubscribe(Credentials credentials) {
    graph.delete(path(credentials) + "/subscribed_apps", credentials.accessToken());
  }

  @Override
  public Optional<AccountLogin> login() {
    return login;
  }

  @Override
  public RenewResult renew(Credentials credentials) {
    return tokens.renew(credentials.accessToken(), check(credentials));
  }

  private static String path(Credentials credentials) {
    return "/" + GraphClient.segment(credentials.account().platformAccountId());
  }
}
