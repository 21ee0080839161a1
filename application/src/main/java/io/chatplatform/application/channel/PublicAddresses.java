package io.chatplatform.application.channel;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Looks hosts up, and lets only those through that are all on the public Internet: a name that
/// leads into the house itself is not called, whoever named it.
///
/// The JDK keeps an answer for some seconds, so that the connection goes to what was looked at; a
/// name server that changed its mind in between would still have to show a certificate for the name
/// that was asked for.
public final class PublicAddresses {
  /// `InetAddress::getAllByName`, or a test's own.
  @FunctionalInterface
  public interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Resolver resolver;

  public PublicAddresses(Resolver resolver) {
    this.resolver = resolver;
  }

  /// Throws when the host is not known, or not public. Blocks while the host is looked up.
  public void require(String host) throws IOException {
    for (InetAddress address : resolver.resolve(host)) {
      if (!isPublic(address)) {
        throw new IOException("not an address of the public Internet: " + host);
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  /// Without what IANA's registry of special-purpose addresses takes out (RFC 6890).
  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    int third = four[2] & 0xFF;
    return switch (first) {
      case 0, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 192 -> !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 240;
    };
  }

  /// Global unicast only (2000::/3), and of that neither documentation nor what carries an IPv4
  /// address inside; of NAT64 (64:ff9b::/96) the address inside counts.
  private static boolean isPublicSix(byte[] six) {
    int first = ((six[0] & 0xFF) << 8) | (six[1] & 0xFF);
    int second = ((six[2] & 0xFF) << 8) | (six[3] & 0xFF);
    if (first == 0x64 && second == 0xFF9B) {
      return isPublicInside(Arrays.copyOfRange(six, 12, 16));
    }
    boolean isTunnel = first == 0x2002 || (first == 0x2001 && second < 0x200);
    boolean isDocumentation = first == 0x2001 && second == 0x0DB8;
    return first >> 13 == 1 && !isTunnel && !isDocumentation;
  }

  private static boolean isPublicInside(byte[] four) {
    try {
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
