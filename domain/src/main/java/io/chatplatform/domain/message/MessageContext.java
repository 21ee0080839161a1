package io.chatplatform.domain.message;

import java.util.Optional;

/// What a message came from beside its words: the story it answers, the preview of a link in it,
/// what a tapped button stands for (`payload`, for programs), the ad or link it began with.
public record MessageContext(
    Optional<Story> story,
    Optional<Link> link,
    Optional<String> payload,
    Optional<Referral> referral) {
  public static final MessageContext NONE =
      new MessageContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static MessageContext ofStory(Story story) {
    return new MessageContext(
        Optional.of(story), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public MessageContext withLink(Optional<Link> newLink) {
    return new MessageContext(story, newLink, payload, referral);
  }

  public MessageContext withPayload(Optional<String> newPayload) {
    return new MessageContext(story, link, newPayload, referral);
  }

  public MessageContext withReferral(Optional<Referral> newReferral) {
    return new MessageContext(story, link, payload, newReferral);
  }

  /// A story by the platform's id; its address works for a day at most.
  public record Story(Optional<String> id, Optional<String> url) {}

  /// What a link leads to, as the platform shows it.
  public record Link(Optional<String> title, Optional<String> url) {}
}
