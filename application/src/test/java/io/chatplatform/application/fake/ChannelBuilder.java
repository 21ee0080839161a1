package io.chatplatform.application.fake;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.ChannelDescriptor.Icon;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.channel.ChoiceLimit;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.TextLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.channel.ReactionRule;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.channel.SendPaces;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Describes a channel: texts of 100 characters and PNG pictures of 1 KB, within 24 hours, unless
/// told otherwise.
public final class ChannelBuilder {
  private ChannelId id = Samples.CHANNEL;
  private ReplyWindowRule window = ReplyWindowRule.of(Duration.ofHours(24));
  private final Set<String> pictures = new HashSet<>(Set.of("image/png"));
  private final Set<MessageType> types = EnumSet.of(MessageType.TEXT, MessageType.IMAGE);
  private ReactionRule reactions = ReactionRule.NONE;
  private Map<Choices.Style, ChoiceLimit> choices = Map.of();
  private boolean captions = true;
  private boolean startsConversations;
  private boolean wantsBusiness;
  private final List<ConnectField> furtherFields = new ArrayList<>();

  private ChannelBuilder() {}

  public static ChannelBuilder aChannel() {
    return new ChannelBuilder();
  }

  public ChannelBuilder named(String name) {
    id = new ChannelId(name);
    return this;
  }

  public ChannelBuilder with(ReplyWindowRule rule) {
    window = rule;
    return this;
  }

  public ChannelBuilder thatTakesJpeg() {
    pictures.add("image/jpeg");
    return this;
  }

  public ChannelBuilder thatTakesSounds() {
    types.add(MessageType.AUDIO);
    return this;
  }

  public ChannelBuilder withoutCaptions() {
    captions = false;
    return this;
  }

  public ChannelBuilder thatStartsConversations() {
    startsConversations = true;
    window = ReplyWindowRule.NONE;
    return this;
  }

  /// And starts conversations with them.
  public ChannelBuilder thatHasTemplates() {
    types.add(MessageType.TEMPLATE);
    startsConversations = true;
    return this;
  }

  public ChannelBuilder thatTakesReactions(ReactionRule rule) {
    reactions = rule;
    return this;
  }

  /// Two buttons of ten characters, or a list of three rows.
  public ChannelBuilder thatOffersChoices() {
    types.add(MessageType.INTERACTIVE);
    choices =
        Map.of(
            Choices.Style.BUTTONS,
            new ChoiceLimit(2, 50, 0, 10, 0, 20),
            Choices.Style.LIST,
            new ChoiceLimit(3, 50, 10, 10, 30, 20));
    return this;
  }

  public ChannelBuilder thatWantsABusinessAccount() {
    wantsBusiness = true;
    return this;
  }

  /// A field that only this channel has.
  public ChannelBuilder thatWants(ConnectField field) {
    furtherFields.add(field);
    return this;
  }

  public ChannelDescriptor descriptor() {
    return new ChannelDescriptor(
        id,
        "Pigeon",
        new Icon("M0 0h24v24z", "#336699"),
        new Capabilities(
            types,
            window,
            true,
            true,
            true,
            types.contains(MessageType.TEMPLATE),
            startsConversations,
            captions,
            reactions),
        new Limits(
            new TextLimit(100, Unit.CHARACTERS),
            Map.of(MessageType.IMAGE, new MediaLimit(1_024, pictures)),
            SendPaces.UNLIMITED,
            choices),
        Stream.concat(
                Stream.of(
                    new ConnectField("platformAccountId", "Loft", false, true),
                    new ConnectField("accessToken", "Whistle", true, true),
                    new ConnectField("businessAccountId", "Breeder", false, wantsBusiness)),
                furtherFields.stream())
            .toList());
  }

  public FakeChannelAdapter adapter() {
    return adapter(new FakeWebhook());
  }

  public FakeChannelAdapter adapter(FakeWebhook webhook) {
    return new FakeChannelAdapter(descriptor(), webhook);
  }
}
