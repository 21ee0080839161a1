package io.chatplatform.api;

import io.chatplatform.api.callback.CallableAddresses;
import io.chatplatform.api.callback.CallbackBody;
import io.chatplatform.api.callback.CallbackClient;
import io.chatplatform.api.callback.CallbackReply;
import io.chatplatform.api.callback.Events;
import io.chatplatform.api.callback.Outcomes;
import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.api.webhook.ApiWebhook;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.TokenResult;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.DeliveryError;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Any system of a customer's own: an account is one such system, with an id of its choice. Both
/// sides post signed events to each other.
final class ApiChannel implements ChannelAdapter {
  static final ChannelId ID = new ChannelId("api");

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Events events = new Events(mapper);
  private final Outcomes outcomes = new Outcomes(mapper);
  private final CallbackClient client;
  private final CallableAddresses addresses;
  private final Optional<URI> address;
  private final ChannelWebhook webhook;

  /// `address`: where the other systems reach the webhook.
  ApiChannel(
      CallbackClient client,
      CallableAddresses addresses,
      StandardWebhooks signatures,
      Optional<URI> address) {
    this.client = client;
    this.addresses = addresses;
    this.address = address;
    this.webhook = new ApiWebhook(ID, signatures);
  }

  @Override
  public ChannelDescriptor descriptor() {
    return ApiDescriptor.of(ID);
  }

  @Override
  public ChannelWebhook webhook() {
    return webhook;
  }

  /// The message's id is the request's too, each time, so that the system drops what it has.
  @Override
  public boolean dropsRepeats() {
    return true;
  }

  @Override
  public SendResult send(OutgoingMessage message, Credentials credentials) {
    return customer(message.recipient())
        .map(id ->
            outcomes.ofSending(
                post(
                    message.id().toString(), events.message(message, id, credentials), credentials),
                message.id()))
        .orElseGet(() ->
            new SendResult.Refused(
                new DeliveryError("no_customer", "The system does not know this customer."),
                false));
  }

  @Override
  public FetchedMedia fetchMedia(String source, Credentials credentials) throws IOException {
    return client.fetch(
        addresses
            .read(source)
            .orElseThrow(() -> new MediaUnavailable("not an address that may be called")));
  }

  @Override
  public CheckResult check(Credentials credentials) {
    return outcomes.ofPing(
        post(unique(), events.ping(credentials, address), credentials),
        credentials.account().platformAccountId());
  }

  /// A ping says where to post; there is nothing else to ask for.
  @Override
  public CheckResult subscribe(Credentials credentials) {
    return check(credentials);
  }

  @Override
  public TokenResult token(Map<String, String> fields) {
    return new ConnectForm(addresses, fields).token();
  }

  @Override
  public void showTyping(
      List<CustomerKey> recipient,
      Optional<String> answering,
      boolean isTyping,
      Credentials credentials) {
    tell(recipient, credentials, id -> events.typing(id, isTyping, credentials));
  }

  @Override
  public void showSeen(
      List<CustomerKey> recipient, String platformMessageId, Credentials credentials) {
    tell(recipient, credentials, id -> events.seen(id, platformMessageId, credentials));
  }

  private void tell(
      List<CustomerKey> recipient, Credentials credentials, Function<String, CallbackBody> event) {
    customer(recipient).ifPresent(id -> post(unique(), event.apply(id), credentials));
  }

  private CallbackReply post(String id, CallbackBody body, Credentials credentials) {
    return SystemAccess.of(credentials.accessToken())
        .map(access -> client.post(access, id, body))
        .orElseGet(() -> new CallbackReply.NotDone("The account has no callback URL any more."));
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  private static Optional<String> customer(List<CustomerKey> keys) {
    return keys.stream()
        .filter(key -> key.kind().equals(ApiWebhook.CUSTOMER_KEY))
        .map(CustomerKey::value)
        .findFirst();
  }
}
