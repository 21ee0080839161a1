package io.chatplatform.application.channel;

import java.io.IOException;

/// A file that the channel will never hand out; trying again is of no use.
@SuppressWarnings("serial")
public final class MediaUnavailable extends IOException {
  public MediaUnavailable(String why) {
    super(why);
  }
}
