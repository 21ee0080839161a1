package io.chatplatform.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.message.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Types and sizes found in the heads of real files.
class FileTypeTest {
  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a46494600010100000100010000, image/jpeg, IMAGE",
    "89504e470d0a1a0a0000000d49484452, image/png, IMAGE",
    "47494638396101000100, image/gif, IMAGE",
    "52494646241a000057454250565038, image/webp, IMAGE",
    "5249464624080000574156456d7420, audio/wav, AUDIO",
    "52494646240800004156492020, video/x-msvideo, VIDEO",
    "000000206674797069736f6d00000200, video/mp4, VIDEO",
    "0000001c667479704d344120000000, audio/mp4, AUDIO",
    "00000014667479703367703500, video/3gpp, VIDEO",
    "000000146674797071742020, video/quicktime, VIDEO",
    "1a45dfa39f4286810142f7, video/webm, VIDEO",
    "4f67675300020000000000, audio/ogg, AUDIO",
    "494433040000000000, audio/mpeg, AUDIO",
    "fffb9064000f, audio/mpeg, AUDIO",
    "fff15080, audio/aac, AUDIO",
    "2321414d520a3c, audio/amr, AUDIO",
    "255044462d312e37, application/pdf, FILE",
    "504b030414000600, application/zip, FILE",
    "d0cf11e0a1b11ae1, application/x-ole-storage, FILE",
    "0000001866747970686569630000, image/heic, FILE",
    "7f454c46020101, application/x-executable, FILE",
    "00ff7f00, application/octet-stream, FILE"
  })
  void aFileIsWhatItsFirstBytesSay(String head, String mimeType, MessageType type) {
    assertThat(of(HexFormat.of().parseHex(head), "invoice.png"))
        .isEqualTo(new FileType(mimeType, type));
  }

  @ParameterizedTest
  @CsvSource({
    "504b0304, report.docx,"
        + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "504b0304, TABLE.XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "d0cf11e0a1b11ae1, old.doc, application/msword",
    "255044462d, report.docx, application/pdf"
  })
  void aNameSaysWhichOfficeDocumentAContainerIs(String head, String name, String mimeType) {
    assertThat(of(HexFormat.of().parseHex(head), name).mimeType()).isEqualTo(mimeType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grüße\n", "a,b\r\n1,2\t", "<html><script>"})
  void textIsPlainTextWhateverItHolds(String text) {
    assertThat(of(text.getBytes(StandardCharsets.UTF_8), "page.html").mimeType())
        .isEqualTo("text/plain");
  }

  @Test
  void aTextCutInsideACharacterIsStillText() {
    byte[] text = ("a" + "ä".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(of(text, "a.txt").mimeType()).isEqualTo("text/plain");
  }

  @Test
  void nothingIsNoText() {
    assertThat(of(new byte[0], "a.txt").mimeType()).isEqualTo("application/octet-stream");
    assertThat(of(new byte[] {'a', 0, 'b'}, "a.txt").mimeType())
        .isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d4948445200000280000001e00802000000, image/png, 640, 480",
    "4749463839618002e001f70000, image/gif, 640, 480",
    "524946462c000000574542505650382020000000 300100 9d012a 8002 e001, image/webp, 640, 480",
    "524946462c00000057454250565038 4c20000000 2f 7fc27700, image/webp, 640, 480",
    "524946462c00000057454250565038 580a000000 10000000 7f0200 df0100, image/webp, 640, 480",
    "ffd8ffe00004aabbffc0001108 01e00280 03012200, image/jpeg, 640, 480",
    "ffd8ffc40004aabbffc2001108 01e00280 03012200, image/jpeg, 640, 480"
  })
  void aPicturesSizeIsReadFromItsHead(String head, String mimeType, int width, int height) {
    byte[] bytes = HexFormat.of().parseHex(head.replace(" ", ""));

    assertThat(PictureSize.of(mimeType, bytes)).contains(new PictureSize(width, height));
  }

  /// Cameras store a picture as the sensor saw it, and beside it how it was held.
  @ParameterizedTest
  @CsvSource({"0001, 640, 480", "0003, 640, 480", "0006, 480, 640", "0008, 480, 640"})
  void aTurnedPhotosSizeIsThatOfWhatIsShown(String orientation, int width, int height) {
    String exif = "457869660000 4d4d002a00000008 0001 01120003 00000001" + orientation + "0000";
    String head = "ffd8ffe1001e" + exif + "ffc0001108 01e00280 03012200";
    byte[] bytes = HexFormat.of().parseHex(head.replace(" ", ""));

    assertThat(PictureSize.of("image/jpeg", bytes)).contains(new PictureSize(width, height));
  }

  @Test
  void aBrokenExifBlockTurnsNothing() {
    byte[] bytes =
        HexFormat.of()
            .parseHex("ffd8ffe100124578696600004949aabbffffffffffffffc000110801e0028003012200");

    assertThat(PictureSize.of("image/jpeg", bytes)).contains(new PictureSize(640, 480));
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d4948, image/png",
    "474946383961, image/gif",
    "ffd8ffe00004, image/jpeg",
    "ffd8ffe0ffffaabbccddeeff, image/jpeg",
    "4749463839610000e001f70000, image/gif",
    "52494646, image/webp"
  })
  void aHeadThatTellsNoSizeGivesNone(String head, String mimeType) {
    byte[] bytes = HexFormat.of().parseHex(head);

    assertThat(PictureSize.of(mimeType, bytes)).isEmpty();
  }

  private static FileType of(byte[] head, String name) {
    return FileType.of(head, Optional.of(name));
  }
}
