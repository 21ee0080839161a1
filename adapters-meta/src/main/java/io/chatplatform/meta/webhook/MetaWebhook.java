package io.chatplatform.meta.webhook;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.meta.json.Nodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one callback of a Meta app: events of all its Pages, Instagram accounts and WhatsApp numbers
/// arrive here, mixed. Either name takes any of them. (Meta, "Webhooks: Getting started",
/// "Verification requests" and "Event notifications")
public final class MetaWebhook implements ChannelWebhook {
  private static final Set<String> NAMES = Set.of("meta", "whatsapp");

  private final JsonMapper mapper;
  private final Signatures signatures;
  private final SignedRequests requests;
  private final Optional<String> verifyToken;
  private final List<EntryReader> readers;
  private final EnvelopeCutter cutter;

  public MetaWebhook(
      JsonMapper mapper,
      Signatures signatures,
      SignedRequests requests,
      Optional<String> verifyToken,
      List<EntryReader> readers) {
    this.mapper = mapper;
    this.signatures = signatures;
    this.requests = requests;
    this.verifyToken = verifyToken;
    this.readers = List.copyOf(readers);
    this.cutter = new EnvelopeCutter(mapper);
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public Optional<String> verify(Map<String, String> query) {
    boolean subscribes = query.getOrDefault("hub.mode", "").equals("subscribe");
    byte[] given = query.getOrDefault("hub.verify_token", "").getBytes(StandardCharsets.UTF_8);
    boolean knows =
        verifyToken
            .map(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given))
            .orElse(false);
    return subscribes && knows ? Optional.ofNullable(query.get("hub.challenge")) : Optional.empty();
  }

  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body) {
    return signatures.isAuthentic(headers, body);
  }

  @Override
  public Optional<String> personOfRequest(byte[] body) {
    return requests.person(body);
  }

  @Override
  public List<Part> split(Map<String, String> headers, byte[] body) {
    return cutter.cut(body);
  }

  @Override
  public List<InboundEvent> parse(byte[] body) {
    JsonNode envelope;
    try {
      envelope = mapper.readTree(body);
    } catch (JacksonException e) {
      return List.of(notUnderstood("Not JSON", new String(body, StandardCharsets.UTF_8)));
    }
    String object = Nodes.textOrEmpty(envelope, "object");
    for (EntryReader reader : readers) {
      if (reader.object().equals(object)) {
        List<InboundEvent> events = new ArrayList<>();
        Nodes.items(envelope, "entry").forEach(entry -> reader.read(entry, events::add));
        return events.isEmpty()
            ? List.of(notUnderstood("A notification without entries", envelope.toString()))
            : events;
      }
    }
    return List.of(notUnderstood("A notification of another kind: " + object, envelope.toString()));
  }

  private InboundEvent notUnderstood(String what, String raw) {
    return new InboundEvent.NotUnderstood(
        readers.getFirst().channel(), "", what, raw.replace("\0", "\uFFFD"));
  }
}
