package io.chatplatform.http.message;

import io.chatplatform.domain.message.Choices;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a customer is offered to choose from.
public record ChoicesJson(String style, Optional<String> button, List<OptionJson> options) {
  static ChoicesJson from(Choices choices) {
    return new ChoicesJson(
        Words.of(choices.style()),
        choices.button(),
        choices.options().stream()
            .map(option -> new OptionJson(option.id(), option.title(), option.description()))
            .toList());
  }

  /// An option without an id is called by its place, from 1.
  static Choices read(JsonBody body) {
    body.require("style", "options");
    List<Choices.Option> options = new ArrayList<>();
    for (JsonBody option : body.objects("options")) {
      options.add(
          new Choices.Option(
              option.optionalText("id").orElse("" + (options.size() + 1)),
              option.text("title"),
              option.optionalText("description").filter(text -> !text.isBlank())));
    }
    return new Choices(
        body.optionalWord("style", Choices.Style.class).orElseThrow(),
        body.optionalText("button").filter(text -> !text.isBlank()),
        options);
  }

  public record OptionJson(String id, String title, Optional<String> description) {}
}
