package io.chatplatform.application.fake;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.application.channel.TokenResult;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A channel whose platform answers as it is told; without being told, it takes everything.
public final class FakeChannelAdapter implements ChannelAdapter {
  private final ChannelDescriptor descriptor;
  private final FakeWebhook webhook;
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final List<Credentials> used = new CopyOnWriteArrayList<>();
  private final List<Boolean> typing = new CopyOnWriteArrayList<>();
  private final Queue<Function<OutgoingMessage, SendResult>> answers = new ArrayDeque<>();
  private final List<OutgoingReaction> reacted = new CopyOnWriteArrayList<>();
  private final Queue<SendResult> reactionAnswers = new ArrayDeque<>();
  private final Queue<Runnable> whileReacting = new ArrayDeque<>();
  private final Map<String, byte[]> media = new ConcurrentHashMap<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();
  private CheckResult health =
      new CheckResult(ConnectionHealth.HEALTHY, "All is well.", Optional.of("The Bakery"));
  private ProfileResult profile = new ProfileResult.NotOffered();
  private TemplatesResult templates = new TemplatesResult.Found(List.of());
  private int profileAsked;
  private boolean dropsRepeats;
  private Optional<RenewResult.Renewed> renewed = Optional.empty();
  private Optional<LoginResult> loginResult = Optional.empty();
  private final List<String> unsubscribed = new CopyOnWriteArrayList<>();

  public FakeChannelAdapter(ChannelDescriptor descriptor, FakeWebhook webhook) {
    this.descriptor = descriptor;
    this.webhook = webhook;
  }

  /// What the platform says to the next message that has no answer yet.
  public void answer(SendResult result) {
    answer(message -> result);
  }

  public void answer(Function<OutgoingMessage, SendResult> result) {
    answers.add(result);
  }

  public List<OutgoingMessage> sent() {
    return List.copyOf(sent);
  }

  /// The tokens that were used, newest last.
  public List<String> usedTokens() {
    return used.stream().map(Credentials::accessToken).toList();
  }

  public List<Boolean> typing() {
    return List.copyOf(typing);
  }

  /// From now on the platform knows what it has already.
  public void dropRepeats() {
    dropsRepeats = true;
  }

  @Override
  public boolean dropsRepeats() {
    return dropsRepeats;
  }

  public void holds(String source, byte[] file) {
    media.put(source, file);
  }

  /// The platform has deleted it.
  public void lost(String source) {
    gone.add(source);
  }

  /// What the platform says of each customer.
  public void profileIs(ProfileResult newProfile) {
    profile = newProfile;
  }

  /// What the platform has prepared for each account.
  public void templatesAre(TemplatesResult newTemplates) {
    templates = newTemplates;
  }

  /// How often it was asked.
  public int profileAsked() {
    return profileAsked;
  }

  public void is(CheckResult newHealth) {
    health = newHealth;
  }

  public void renewsWith(String token) {
    renewsWith(token, Grant.UNKNOWN);
  }

  public void renewsWith(String token, Grant grant) {
    renewed = Optional.of(new RenewResult.Renewed(token, grant));
  }

  /// From now on there is a dialog, and this is what it gives.
  public void logsInWith(LoginResult result) {
    loginResult = Optional.of(result);
  }

  /// The tokens with which events were declined.
  public List<String> unsubscribed() {
    return List.copyOf(unsubscribed);
  }

  @Override
  public ChannelDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public ChannelWebhook webhook() {
    return webhook;
  }

  @Override
  public SendResult send(OutgoingMessage message, Credentials credentials) {
    sent.add(message);
    used.add(credentials);
    Function<OutgoingMessage, SendResult> answer = answers.poll();
    return answer == null ? new SendResult.Accepted(platformId(message)) : answer.apply(message);
  }

  @Override
  public SendResult react(OutgoingReaction reaction, Credentials credentials) {
    reacted.add(reaction);
    Optional.ofNullable(whileReacting.poll()).ifPresent(Runnable::run);
    used.add(credentials);
    SendResult answer = reactionAnswers.poll();
    return answer == null ? new SendResult.Accepted(reaction.platformMessageId()) : answer;
  }

  /// What the platform says to the next reaction that has no answer yet.
  public void answerReaction(SendResult result) {
    reactionAnswers.add(result);
  }

  /// What happens while the next reaction is on its way.
  public void onReaction(Runnable meanwhile) {
    whileReacting.add(meanwhile);
  }

  public List<OutgoingReaction> reacted() {
    return List.copyOf(reacted);
  }

  /// The platform's id of a message that it takes without being told one.
  public static String platformId(OutgoingMessage message) {
    return "mid." + message.id();
  }

  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    if (gone.contains(source)) {
      throw new MediaUnavailable("gone: " + source);
    }
    byte[] file = media.get(source);
    if (file == null) {
      throw new FileNotFoundException(source);
    }
    return new FetchedMedia(new ByteArrayInputStream(file), "image/*", Optional.of("photo.png"));
  }

  @Override
  public ProfileResult profile(List<CustomerKey> customer, Credentials credentials) {
    profileAsked++;
    return profile;
  }

  @Override
  public TemplatesResult templates(Credentials credentials) {
    return templates;
  }

  @Override
  public CheckResult check(Credentials credentials) {
    used.add(credentials);
    return health;
  }

  @Override
  public CheckResult subscribe(Credentials credentials) {
    return check(credentials);
  }

  /// A "Perch" is kept beside the token; there is none called "thin air".
  @Override
  public TokenResult token(Map<String, String> fields) {
    String perch = fields.getOrDefault("perch", "");
    return perch.equals("thin air")
        ? new TokenResult.Unacceptable("perch", "is no perch")
        : new TokenResult.Made(fields.get("accessToken") + perch);
  }

  @Override
  public RenewResult renew(Credentials credentials) {
    return renewed
        .<RenewResult>map(result -> result)
        .orElseGet(() -> new RenewResult.NotRenewed(health));
  }

  @Override
  public void unsubscribe(Credentials credentials) {
    unsubscribed.add(credentials.accessToken());
  }

  @Override
  public Optional<AccountLogin> login() {
    return loginResult.map(result ->
        new AccountLogin() {
          @Override
          public URI dialog(String state, URI callback) {
            String encoded = URLEncoder.encode(state, StandardCharsets.UTF_8);
            return URI.create("https://pigeons.example/dialog?state=" + encoded);
          }

          @Override
          public LoginResult finish(Map<String, String> query, URI callback) {
            return result;
          }
        });
  }

  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    typing.add(isTyping);
  }

  @Override
  public Optional<CustomerIdentity> recipient(String text) {
    return text.startsWith("+")
        ? Optional.of(CustomerIdentity.of("phone", text))
        : Optional.empty();
  }
}
