package io.chatplatform.http.message;

import io.chatplatform.domain.message.MessageContext;
import java.util.Optional;

/// What a message came from: the story it answers, the link in it.
record ContextJson(Optional<StoryJson> story, Optional<LinkJson> link) {
  static Optional<ContextJson> from(MessageContext context) {
    return context.story().isEmpty() && context.link().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ContextJson(
                context.story().map(story -> new StoryJson(story.id(), story.url())),
                context.link().map(link -> new LinkJson(link.title(), link.url()))));
  }

  public record StoryJson(Optional<String> id, Optional<String> url) {}

  public record LinkJson(Optional<String> title, Optional<String> url) {}
}
