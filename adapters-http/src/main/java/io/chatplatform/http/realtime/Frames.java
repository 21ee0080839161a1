package io.chatplatform.http.realtime;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.http.Instants;

/// Events as frames. The data is JSON already: it was encoded once, when the event was published.
public final class Frames {
  private Frames() {}

  public static String of(StoredEvent event) {
    return "{\"id\":\""
        + event.id()
        + "\",\"type\":\""
        + event.type()
        + "\",\"at\":\""
        + Instants.text(event.at())
        + "\",\"data\":"
        + event.data()
        + "}";
  }
}
