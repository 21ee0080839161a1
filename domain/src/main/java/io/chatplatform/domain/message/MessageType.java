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

  public boolean isMedia() {
    return switch (this) {
      case IMAGE, VIDEO, AUDIO, FILE, STICKER -> true;
      case TEXT, LOCATION, CONTACT, TEMPLATE, INTERACTIVE, REACTION, SYSTEM, UNSUPPORTED -> false;
    };
  }
}
