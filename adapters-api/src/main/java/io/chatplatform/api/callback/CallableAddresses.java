package io.chatplatform.api.callback;

import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Which addresses that others name may be called: in production only https on the public Internet,
/// so that nobody reaches through this installation into the network it stands in.
public final class CallableAddresses {
  private static final int LENGTH_MAX = 2000;

  private final boolean isProduction;
  private final PublicAddresses addresses;

  public CallableAddresses(boolean isProduction, PublicAddresses addresses) {
    this.isProduction = isProduction;
    this.addresses = addresses;
  }

  /// Empty: not an address of the right kind. Says nothing of where its host is.
  public Optional<URI> read(String text) {
    try {
      URI address = URI.create(text);
      return Optional.of(address)
          .filter(_ -> text.length() <= LENGTH_MAX && isOfRightKind(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Throws when the address may not be called, or its host is not known. Asked before each call,
  /// because names change where they lead.
  public void require(URI address) throws IOException {
    if (!isOfRightKind(address)) {
      throw new MediaUnavailable("not an address that may be called");
    }
    if (isProduction) {
      addresses.require(address.getHost());
    }
  }

  private boolean isOfRightKind(URI address) {
    String scheme = address.getScheme();
    return ("https".equals(scheme) || (!isProduction && "http".equals(scheme)))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }
}
