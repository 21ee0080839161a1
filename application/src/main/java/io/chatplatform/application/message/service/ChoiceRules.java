package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.message.port.in.SendMessage.Draft;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.chatplatform.domain.channel.ChoiceLimit;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// May these choices be offered on a channel? All that is wrong is told at once.
final class ChoiceRules {
  private final ChannelDescriptor channel;
  private final List<FieldError> errors = new ArrayList<>();

  private ChoiceRules(ChannelDescriptor channel) {
    this.channel = channel;
  }

  /// An interactive message has choices and a text, and nothing else has choices.
  static void require(ChannelDescriptor channel, Draft draft) {
    if (draft.choices().isPresent() != (draft.type() == MessageType.INTERACTIVE)) {
      throw refusal(
          "choices_missing",
          List.of(
              new FieldError(
                  "choices", "must be given with messageType interactive, and only then")));
    }
    draft.choices().ifPresent(choices -> new ChoiceRules(channel).require(draft, choices));
  }

  private void require(Draft draft, Choices choices) {
    ChoiceLimit limit = channel.limits().choices().get(choices.style());
    if (limit == null) {
      throw refusal(
          "choices_unsupported",
          List.of(
              new FieldError(
                  "choices.style", channel.name() + " has no " + words(choices.style()))));
    }
    if (!draft.attachments().isEmpty()) {
      wrong("attachmentIds", "must be empty beside choices");
    }
    requireText("messageText", draft.text(), limit.text());
    requireButton(choices.button(), limit);
    requireOptions(choices.options(), limit);
    if (!errors.isEmpty()) {
      throw refusal("choices_unfit", errors);
    }
  }

  private void requireButton(Optional<String> button, ChoiceLimit limit) {
    if (limit.hasButton()) {
      requireText("choices.button", button, limit.button());
    } else if (button.isPresent()) {
      wrong("choices.button", "is for lists only");
    }
  }

  private void requireOptions(List<Choices.Option> options, ChoiceLimit limit) {
    if (options.isEmpty() || options.size() > limit.options()) {
      wrong("choices.options", "must be 1 to " + limit.options() + " on " + channel.name());
    }
    Set<String> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      Choices.Option option = options.get(i);
      String field = "choices.options[" + i + "].";
      requireText(field + "title", Optional.of(option.title()), limit.title());
      requireText(field + "id", Optional.of(option.id()), limit.id());
      if (option.description().isPresent()) {
        if (limit.hasDescriptions()) {
          requireText(field + "description", option.description(), limit.description());
        } else {
          wrong(field + "description", "is for lists only");
        }
      }
      if (!ids.add(option.id())) {
        wrong(field + "id", "must differ from the others");
      }
      if (!titles.add(option.title())) {
        wrong(field + "title", "must differ from the others");
      }
    }
  }

  private void requireText(String field, Optional<String> text, int max) {
    String given = text.orElse("");
    if (given.isBlank() || given.codePointCount(0, given.length()) > max) {
      wrong(field, "must have 1 to " + max + " characters on " + channel.name());
    }
  }

  private void wrong(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  private static String words(Choices.Style style) {
    return style.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Refusal refusal(String code, List<FieldError> errors) {
    return new Refusal.Unacceptable(code, errors);
  }
}
