package io.chatplatform.meta.json;

import io.chatplatform.domain.message.MessageContent.Location;
import java.util.Optional;

/// Places that are on earth; others are none.
public final class Places {
  private Places() {}

  public static Optional<Location> of(
      Optional<Double> latitude,
      Optional<Double> longitude,
      Optional<String> name,
      Optional<String> address,
      Optional<String> url) {
    boolean isOnEarth =
        latitude.filter(degrees -> Math.abs(degrees) <= 90).isPresent()
            && longitude.filter(degrees -> Math.abs(degrees) <= 180).isPresent();
    return isOnEarth
        ? Optional.of(
            new Location(latitude.orElseThrow(), longitude.orElseThrow(), name, address, url))
        : Optional.empty();
  }
}
