package io.chatplatform.meta.graph;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where files may be fetched from: Meta's own hosts over https. Outside of production also from
/// where the Graph API is set to be, so that a stand-in for it can serve its files.
public final class AllowedHosts {
  private static final List<String> META =
      List.of(".fbcdn.net", ".fbsbx.com", ".facebook.com", ".cdninstagram.com", ".whatsapp.net");

  private final Optional<URI> standIn;

  public AllowedHosts(Optional<URI> standIn) {
    this.standIn = standIn;
  }

  boolean allows(URI address) {
    if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
      return false;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean isMeta =
        address.getScheme().equalsIgnoreCase("https")
            && (address.getPort() == -1 || address.getPort() == 443)
            && META.stream().anyMatch(host::endsWith);
    return isMeta
        || standIn
            .filter(known ->
                address.getScheme().equalsIgnoreCase(known.getScheme())
                    && host.equalsIgnoreCase(known.getHost())
                    && address.getPort() == known.getPort())
            .isPresent();
  }
}
