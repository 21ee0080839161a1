package io.chatplatform.domain.message;

/// What a message is; the words of the API in upper case.
public enum MessageType {
  TEXT,
  IMAGE,
  VIDEO,
  AUDIO,
  FILE,
  LOCATION,
  CONTACT,
  STICKER,
  TEMPLATE,
  INTERACTIVE,
  REACTION,
  SYSTEM,
  UNSUPPORTED;

  /// Whether a text can be shown as part of it, where the channel has captions: not of a voice
  /// message or a sticker.
  public boolean takesCaption() {
    return this == IMAGE || this == VIDEO || this == FILE;
  }

  public boolean isMedia() {
    return switch (this) {
      case IMAGE, VIDEO, AUDIO, FILE, STICKER -> true;
      case TEXT, LOCATION, CONTACT, TEMPLATE, INTERACTIVE, REACTION, SYSTEM, UNSUPPORTED -> false;
    };
  }
}
