package io.chatplatform.meta.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// The products of Meta that are played here.
enum Product {
  MESSENGER("facebook", "Messenger", "page", "meta", "m_"),
  INSTAGRAM("instagram", "Instagram", "instagram", "meta", "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE"),
  WHATSAPP("whatsapp", "WhatsApp", "whatsapp_business_account", "whatsapp", "wamid.HBgL");

  final String channel;
  final String title;
  final String object;
  final String webhook;
  final String messagePrefix;

  Product(String channel, String title, String object, String webhook, String messagePrefix) {
    this.channel = channel;
    this.title = title;
    this.object = object;
    this.webhook = webhook;
    this.messagePrefix = messagePrefix;
  }

  static Optional<Product> ofChannel(String channel) {
    return Stream.of(values()).filter(product -> product.channel.equals(channel)).findFirst();
  }

  /// Does one message take this text?
  boolean takes(String text) {
    return switch (this) {
      case MESSENGER -> text.codePointCount(0, text.length()) <= 2000;
      case INSTAGRAM -> text.getBytes(StandardCharsets.UTF_8).length <= 1000;
      case WHATSAPP -> text.codePointCount(0, text.length()) <= 4096;
    };
  }
}
