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
/// `requestSecrets`: those that sign requests in the name of people.
record MetaSettings(
    Optional<Tokens.App> app,
    Optional<Tokens.App> instagramApp,
    List<String> signatureSecrets,
    List<String> requestSecrets,
    Optional<String> verifyToken,
    Addresses addresses,
    Optional<String> loginConfiguration,
    Optional<String> signupConfiguration,
    boolean isProduction) {
  static final String GRAPH = "https://graph.facebook.com/v26.0";
  private static final String INSTAGRAM_GRAPH = "https://graph.instagram.com/v26.0";
  private static final String INSTAGRAM_CODES = "https://api.instagram.com";
  private static final String DIALOG = "https://www.facebook.com/v26.0";
  private static final String INSTAGRAM_DIALOG = "https://www.instagram.com";

  /// `instagramGraph` is for accounts without a Page; those with one use `graph`. `instagramCodes`:
  /// where Instagram's codes are exchanged. The dialogs' addresses may be paths of this
  /// installation.
  record Addresses(
      URI graph, URI instagramGraph, URI instagramCodes, URI dialog, URI instagramDialog) {}

  static MetaSettings from(ChannelContext context) {
    List<String> appSecrets = list(context, "META_APP_SECRET");
    List<String> instagramSecrets = list(context, "INSTAGRAM_APP_SECRET");
    List<String> webhookSecrets = list(context, "META_WEBHOOK_SECRET");
    Optional<Tokens.App> app = app(context.setting("META_APP_ID"), appSecrets);
    return new MetaSettings(
        app,
        app(context.setting("INSTAGRAM_APP_ID"), instagramSecrets).or(() -> app),
        joined(webhookSecrets.isEmpty() ? appSecrets : webhookSecrets, instagramSecrets),
        joined(appSecrets, instagramSecrets),
        context.setting("META_WEBHOOK_VERIFY_TOKEN"),
        addresses(context),
        context.setting("META_LOGIN_CONFIG_ID"),
        context.setting("META_SIGNUP_CONFIG_ID"),
        context.isProduction());
  }

  /// Where a stand-in of the platform runs; in production there is none.
  Optional<URI> standIn() {
    URI graph = addresses.graph();
    return isProduction || graph.equals(URI.create(GRAPH)) ? Optional.empty() : Optional.of(graph);
  }

  @Override
  public String toString() {
    return "MetaSettings[" + app + ", " + addresses + "]";
  }

  /// A stand-in for the Graph API stands in for Instagram's as well, unless told otherwise.
  private static Addresses addresses(ChannelContext context) {
    URI graph = address(context, "META_GRAPH_URL").orElse(URI.create(GRAPH));
    Optional<URI> standIn =
        address(context, "INSTAGRAM_GRAPH_URL").or(() -> address(context, "META_GRAPH_URL"));
    Optional<URI> dialog = dialog(context);
    return new Addresses(
        graph,
        standIn.orElse(URI.create(INSTAGRAM_GRAPH)),
        standIn.orElse(URI.create(INSTAGRAM_CODES)),
        URI.create(dialog.orElse(URI.create(DIALOG)) + "/dialog/oauth"),
        URI.create(dialog.orElse(URI.create(INSTAGRAM_DIALOG)) + "/oauth/authorize"));
  }

  private static Optional<Tokens.App> app(Optional<String> id, List<String> secrets) {
    return id.flatMap(
        known -> secrets.stream().findFirst().map(secret -> new Tokens.App(known, secret)));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /// Secrets separated by commas, while one replaces another.
  private static List<String> list(ChannelContext context, String name) {
    return context.setting(name).stream()
        .flatMap(secrets -> Stream.of(secrets.split(",", -1)))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  /// Outside of production also a path of this installation, where a stand-in has its dialogs.
  private static Optional<URI> dialog(ChannelContext context) {
    String name = "META_DIALOG_URL";
    Optional<String> path = context.setting(name).filter(text -> text.startsWith("/"));
    return path.isPresent() && !context.isProduction()
        ? path.map(URI::create)
        : address(context, name);
  }

  private static Optional<URI> address(ChannelContext context, String name) {
    Optional<String> value = context.setting(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(value.get().replaceAll("/+$", ""));
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is not an address", e);
    }
    throw new IllegalArgumentException(name + " is not an http address: " + value.get());
  }
}
