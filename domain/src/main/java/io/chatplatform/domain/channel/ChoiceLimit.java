package io.chatplatform.domain.channel;

/// How much fits into one kind of choices: options, and characters of the text above them, of the
/// button that opens a list, of each title, description and id. Zero: there is no such thing.
public record ChoiceLimit(int options, int text, int button, int title, int description, int id) {
  public boolean hasButton() {
    return button > 0;
  }

  public boolean hasDescriptions() {
    return description > 0;
  }
}
