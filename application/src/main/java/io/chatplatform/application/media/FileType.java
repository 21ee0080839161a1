package io.chatplatform.application.media;

import io.chatplatform.domain.message.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is, found from its first bytes; names and declared types are not to be trusted.
public record FileType(String mimeType, MessageType type) {
  private static final int TEXT_HEAD = 4_096;
  private static final String PROGRAM = "application/x-executable";

  private static final FileType UNKNOWN =
      new FileType("application/octet-stream", MessageType.FILE);
  private static final FileType TEXT = new FileType("text/plain", MessageType.FILE);

  private record Magic(int offset, byte[] bytes, FileType type) {
    boolean matches(byte[] head) {
      return head.length >= offset + bytes.length
          && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
  }

  private static final List<Magic> MAGICS =
      List.of(
          magic(0, "ffd8ff", "image/jpeg", MessageType.IMAGE),
          magic(0, "89504e470d0a1a0a", "image/png", MessageType.IMAGE),
          magic(0, "474946383761", "image/gif", MessageType.IMAGE),
          magic(0, "474946383961", "image/gif", MessageType.IMAGE),
          magic(8, "57454250", "image/webp", MessageType.IMAGE),
          magic(4, "6674797068656963", "image/heic", MessageType.FILE),
          magic(4, "667479706d696631", "image/heif", MessageType.FILE),
          magic(8, "57415645", "audio/wav", MessageType.AUDIO),
          magic(8, "41564920", "video/x-msvideo", MessageType.VIDEO),
          magic(4, "667479704d3441", "audio/mp4", MessageType.AUDIO),
          magic(4, "66747970336770", "video/3gpp", MessageType.VIDEO),
          magic(4, "667479707174", "video/quicktime", MessageType.VIDEO),
          magic(4, "66747970", "video/mp4", MessageType.VIDEO),
          magic(0, "1a45dfa3", "video/webm", MessageType.VIDEO),
          magic(0, "4f676753", "audio/ogg", MessageType.AUDIO),
          magic(0, "494433", "audio/mpeg", MessageType.AUDIO),
          magic(0, "fffb", "audio/mpeg", MessageType.AUDIO),
          magic(0, "fff3", "audio/mpeg", MessageType.AUDIO),
          magic(0, "fff1", "audio/aac", MessageType.AUDIO),
          magic(0, "fff9", "audio/aac", MessageType.AUDIO),
          magic(0, "2321414d52", "audio/amr", MessageType.AUDIO),
          magic(0, "255044462d", "application/pdf", MessageType.FILE),
          magic(0, "d0cf11e0a1b11ae1", "application/x-ole-storage", MessageType.FILE),
          magic(0, "504b0304", "application/zip", MessageType.FILE),
          magic(0, "4d5a9000", PROGRAM, MessageType.FILE),
          magic(0, "7f454c46", PROGRAM, MessageType.FILE),
          magic(0, "cafebabe", PROGRAM, MessageType.FILE),
          magic(0, "cffaedfe", PROGRAM, MessageType.FILE),
          magic(0, "feedfacf", PROGRAM, MessageType.FILE));

  /// `head`: the file's first bytes, some thousands if it has as many.
  public static FileType of(byte[] head, Optional<String> fileName) {
    for (Magic magic : MAGICS) {
      if (magic.matches(head)) {
        return magic.type().refinedBy(fileName);
      }
    }
    return isText(head) ? TEXT : UNKNOWN;
  }

  /// Something that a computer would run; nobody needs that in a chat.
  public boolean isProgram() {
    return mimeType.equals(PROGRAM);
  }

  /// Office documents are containers: their name says which, and only among those.
  private FileType refinedBy(Optional<String> fileName) {
    String name = fileName.orElse("").toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String office = "application/vnd.openxmlformats-officedocument.";
    String refined =
        switch (mimeType + " " + ending) {
          case "application/zip docx" -> office + "wordprocessingml.document";
          case "application/zip xlsx" -> office + "spreadsheetml.sheet";
          case "application/zip pptx" -> office + "presentationml.presentation";
          case "application/x-ole-storage doc" -> "application/msword";
          case "application/x-ole-storage xls" -> "application/vnd.ms-excel";
          case "application/x-ole-storage ppt" -> "application/vnd.ms-powerpoint";
          default -> mimeType;
        };
    return new FileType(refined, type);
  }

  private static boolean isText(byte[] head) {
    int length = Math.min(head.length, TEXT_HEAD);
    String decoded = new String(head, 0, length, StandardCharsets.UTF_8);
    int end = length == TEXT_HEAD ? decoded.length() - 1 : decoded.length();
    for (int i = 0; i < end; i++) {
      char c = decoded.charAt(i);
      if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
        return false;
      }
    }
    return length > 0;
  }

  private static Magic magic(int offset, String hex, String mimeType, MessageType type) {
    return new Magic(offset, HexFormat.of().parseHex(hex), new FileType(mimeType, type));
  }
}
