package io.chatplatform.meta;

import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.meta.graph.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What this module reads of the installation's settings. Never prints a secret.
///
/// `signatureSecrets`: those that sign webhooks; none means that no webhook is believed.
/// `instagramGraph`: Instagram accounts reached through a Page use the Graph API of Facebook.
record MetaSettings(
    Optional<Tokens.App> app,
    List<String> signatureSecrets,
    Optional<String> verifyToken,
    URI graph,
    URI instagramGraph,
    boolean isProduction) {
  static final String GRAPH = "https://graph.facebook.com/v26.0";

  static MetaSettings from(ChannelContext context) {
    Optional<String> secret = context.setting("META_APP_SECRET");
    URI graph = address(context, "META_GRAPH_URL", URI.create(GRAPH));
    return new MetaSettings(
        context
            .setting("META_APP_ID")
            .flatMap(id ->
                secret
                    .flatMap(known -> list(known).stream().findFirst())
                    .map(known -> new Tokens.App(id, known))),
        context
            .setting("META_WEBHOOK_SECRET")
            .or(() -> secret)
            .map(MetaSettings::list)
            .orElse(List.of()),
        context.setting("META_WEBHOOK_VERIFY_TOKEN"),
        graph,
        address(context, "INSTAGRAM_GRAPH_URL", graph),
        context.isProduction());
  }

  /// Where a stand-in of the platform runs; in production there is none.
  Optional<URI> standIn() {
    return isProduction || graph.equals(URI.create(GRAPH)) ? Optional.empty() : Optional.of(graph);
  }

  @Override
  public String toString() {
    return "MetaSettings[" + app + ", " + graph + ", " + instagramGraph + "]";
  }

  /// Secrets separated by commas, while one replaces another.
  private static List<String> list(String secrets) {
    return Stream.of(secrets.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static URI address(ChannelContext context, String name, URI fallback) {
    Optional<String> value = context.setting(name);
    try {
      URI address = value.map(text -> URI.create(text.replaceAll("/+$", ""))).orElse(fallback);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is not an address", e);
    }
    throw new IllegalArgumentException(name + " is not an http address: " + value.orElse(""));
  }
}
