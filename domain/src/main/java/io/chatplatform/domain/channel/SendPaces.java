package io.chatplatform.domain.channel;

import java.util.Optional;

/// How fast a channel lets one account send: anything, recordings (audio and video), and to one
/// customer.
public record SendPaces(
    Optional<Pace> account, Optional<Pace> recordings, Optional<Pace> customer) {
  public static final SendPaces UNLIMITED =
      new SendPaces(Optional.empty(), Optional.empty(), Optional.empty());
}
