package io.chatplatform.bootstrap.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A WebSocket client that does not read until it is asked to.
final class SlowSocket implements AutoCloseable {
  private static final int CLOSE = 8;
  private static final int RECEIVE_BUFFER = 4_096;
  private final Socket socket;

  private SlowSocket(Socket socket) {
    this.socket = socket;
  }

  static SlowSocket open(URI base, String token) {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      socket.setSoTimeout(20_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
      String request =
          """
          GET /ws HTTP/1.1
          Host: %s
          Connection: Upgrade
          Upgrade: websocket
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: bearer, %s

          """
              .formatted(base.getAuthority(), token)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      if (!head.toString().startsWith("HTTP/1.1 101")) {
        throw new AssertionError(head);
      }
      return new SlowSocket(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads all there is, up to the close frame; answers its code.
  int closeCode() {
    try {
      var in = new DataInputStream(socket.getInputStream());
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0f;
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = in.readLong();
        }
        if (opcode == CLOSE) {
          return in.readUnsignedShort();
        }
        in.skipNBytes(length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
