package io.chatplatform.http.channel;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.media.PictureConversion;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChoiceLimit;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.http.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record ChannelJson(
    String id,
    String name,
    ChannelDescriptor.Icon icon,
    CapabilitiesJson capabilities,
    LimitsJson limits,
    ConnectJson connect) {

  static ChannelJson from(ChannelDescriptor channel, boolean hasLogin) {
    return new ChannelJson(
        channel.id().value(),
        channel.name(),
        channel.icon(),
        CapabilitiesJson.from(channel.capabilities()),
        LimitsJson.from(channel.limits()),
        new ConnectJson(
            new ByHandJson(channel.connectByHand()),
            hasLogin
                ? Optional.of(new LoginJson("/api/auth/" + channel.id().value()))
                : Optional.empty()));
  }

  record CapabilitiesJson(
      List<String> messageTypes,
      Optional<Long> replyWindowHours,
      Optional<Long> humanAgentWindowHours,
      boolean deliveryReceipts,
      boolean readReceipts,
      boolean typing,
      boolean templates,
      boolean startsConversations,
      boolean captions,
      ReactionsJson reactions) {
    static CapabilitiesJson from(Capabilities of) {
      return new CapabilitiesJson(
          of.messageTypes().stream().sorted().map(Words::of).toList(),
          of.replyWindow().standard().map(Duration::toHours),
          of.replyWindow().humanAgent().map(Duration::toHours),
          of.deliveryReceipts(),
          of.readReceipts(),
          of.typing(),
          of.templates(),
          of.startsConversations(),
          of.captions(),
          new ReactionsJson(of.reactions().any(), of.reactions().emojis()));
    }
  }

  /// Neither any nor a list: the business cannot react.
  record ReactionsJson(boolean any, List<String> emojis) {}

  record LimitsJson(TextJson text, Map<String, MediaJson> media, Map<String, ChoiceLimit> choices) {
    static LimitsJson from(Limits limits) {
      Map<String, MediaJson> media = new TreeMap<>();
      limits
          .media()
          .forEach((type, limit) ->
              media.put(
                  Words.of(type),
                  new MediaJson(
                      limit.maxBytes(),
                      limit.mimeTypes().stream().sorted().toList(),
                      PictureConversion.from(type, limit).stream().sorted().toList())));
      Map<String, ChoiceLimit> choices = new TreeMap<>();
      limits.choices().forEach((style, limit) -> choices.put(Words.of(style), limit));
      return new LimitsJson(
          new TextJson(limits.text().max(), Words.of(limits.text().unit())), media, choices);
    }
  }

  record TextJson(int max, String unit) {}

  record MediaJson(long maxBytes, List<String> mimeTypes, List<String> convertedFrom) {}

  record ConnectJson(ByHandJson byHand, Optional<LoginJson> login) {}

  /// `url`: where to send the browser.
  record LoginJson(String url) {}

  record ByHandJson(List<ChannelDescriptor.ConnectField> fields) {}
}
