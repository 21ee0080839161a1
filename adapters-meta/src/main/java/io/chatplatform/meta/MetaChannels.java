package io.chatplatform.meta;

import io.chatplatform.application.channel.AccountLogin;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.PublicAddresses;
import io.chatplatform.meta.graph.AllowedHosts;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.InstagramTokens;
import io.chatplatform.meta.graph.MediaFetcher;
import io.chatplatform.meta.graph.Tokens;
import io.chatplatform.meta.instagram.InstagramAccess;
import io.chatplatform.meta.instagram.InstagramChannel;
import io.chatplatform.meta.messenger.MessagingReader;
import io.chatplatform.meta.messenger.MessengerChannel;
import io.chatplatform.meta.oauth.FacebookLogin;
import io.chatplatform.meta.oauth.InstagramLogin;
import io.chatplatform.meta.oauth.UserTokens;
import io.chatplatform.meta.oauth.WhatsAppSignup;
import io.chatplatform.meta.webhook.DerivedId;
import io.chatplatform.meta.webhook.MetaWebhook;
import io.chatplatform.meta.webhook.Signatures;
import io.chatplatform.meta.webhook.SignedRequests;
import io.chatplatform.meta.whatsapp.WhatsAppChannel;
import io.chatplatform.meta.whatsapp.WhatsAppContent;
import io.chatplatform.meta.whatsapp.WhatsAppReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Brings Messenger, Instagram and WhatsApp: three channels behind one webhook.
public final class MetaChannels implements ChannelAdapter.Provider {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

  private final Duration requestTimeout;

  /// For `java.util.ServiceLoader`.
  public MetaChannels() {
    this(REQUEST_TIMEOUT);
  }

  MetaChannels(Duration requestTimeout) {
    this.requestTimeout = requestTimeout;
  }

  @Override
  public List<ChannelAdapter> create(ChannelContext context) {
    MetaSettings settings = MetaSettings.from(context);
    JsonMapper mapper = JsonMapper.builder().build();
    // HTTP/1.1: one slow answer on a shared HTTP/2 connection would hold up all the others.
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    MetaWebhook webhook = webhook(settings, mapper);
    MetaSettings.Addresses at = settings.addresses();
    Function<URI, GraphClient> client = base -> new GraphClient(http, mapper, base, requestTimeout);
    GraphClient graph = client.apply(at.graph());
    GraphClient instagramGraph = client.apply(at.instagramGraph());
    var files = new MediaFetcher(http, hosts(settings), requestTimeout);
    Clock clock = context.clock();
    var tokens = new Tokens(graph, settings.app(), clock);
    Optional<UserTokens> userTokens = settings.app().map(app -> new UserTokens(app, tokens));
    Optional<InstagramTokens> instagramTokens =
        settings.instagramApp().map(app -> new InstagramTokens(instagramGraph, app, clock));
    Optional<AccountLogin> facebook =
        userTokens.map(
            user -> new FacebookLogin(at.dialog(), settings.loginConfiguration(), graph, user));
    Optional<AccountLogin> instagram =
        instagramTokens.map(renewed ->
            new InstagramLogin(
                at.instagramDialog(), client.apply(at.instagramCodes()), instagramGraph, renewed));
    Optional<AccountLogin> whatsApp =
        userTokens.map(
            user -> new WhatsAppSignup(at.dialog(), settings.signupConfiguration(), graph, user));
    return List.of(
        new MessengerChannel(webhook, graph, mapper, files, tokens, facebook),
        new InstagramChannel(
            webhook,
            new InstagramAccess(graph, instagramGraph, tokens, instagramTokens),
            mapper,
            files,
            instagram),
        new WhatsAppChannel(webhook, graph, mapper, files, tokens, settings.app(), whatsApp));
  }

  private static AllowedHosts hosts(MetaSettings settings) {
    return new AllowedHosts(settings.standIn(), new PublicAddresses(InetAddress::getAllByName));
  }

  private static MetaWebhook webhook(MetaSettings settings, JsonMapper mapper) {
    var derivedId = new DerivedId(mapper);
    return new MetaWebhook(
        mapper,
        new Signatures(settings.signatureSecrets()),
        new SignedRequests(mapper, new Signatures(settings.requestSecrets())),
        settings.verifyToken(),
        List.of(
            new MessagingReader(
                "page", MessengerChannel.ID, MessengerChannel.CUSTOMER_KEY, derivedId),
            new MessagingReader(
                "instagram", InstagramChannel.ID, InstagramChannel.CUSTOMER_KEY, derivedId),
            new WhatsAppReader(WhatsAppChannel.ID, derivedId, new WhatsAppContent(mapper))));
  }
}
