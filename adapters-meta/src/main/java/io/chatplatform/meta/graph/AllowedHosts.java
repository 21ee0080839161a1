package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.MediaUnavailable;
import io.chatplatform.application.channel.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where files may be fetched from: Meta's own hosts over https, on public addresses. Outside of
/// production also from where the Graph API is set to be, so that a stand-in for it can serve its
/// files.
public final class AllowedHosts {
  private static final List<String> META =
      List.of(".fbcdn.net", ".fbsbx.com", ".facebook.com", ".cdninstagram.com", ".whatsapp.net");

  private final Optional<URI> standIn;
  private final PublicAddresses addresses;

  public AllowedHosts(Optional<URI> standIn, PublicAddresses addresses) {
    this.standIn = standIn;
    this.addresses = addresses;
  }

  void require(URI address) throws IOException {
    if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
      throw new MediaUnavailable("not an address of a file");
    }
    if (isStandIn(address)) {
      return;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean isMeta =
        address.getScheme().equalsIgnoreCase("https")
            && (address.getPort() == -1 || address.getPort() == 443)
            && META.stream().anyMatch(host::endsWith);
    if (!isMeta) {
      throw new MediaUnavailable("files are not fetched from " + host);
    }
    addresses.require(host);
  }

  private boolean isStandIn(URI address) {
    return standIn
        .filter(known ->
            address.getScheme().equalsIgnoreCase(known.getScheme())
                && address.getHost().equalsIgnoreCase(known.getHost())
                && address.getPort() == known.getPort())
        .isPresent();
  }
}
