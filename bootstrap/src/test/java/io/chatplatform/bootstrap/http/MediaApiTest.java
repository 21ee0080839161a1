package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files up and down.
class MediaApiTest {
  private final ApiClient owner = Inbox.open().owner();

  @Test
  void aFilesTypeIsFoundInItsBytesAndItIsServedSafely() {
    JsonNode attachment = upload();
    assertThat(attachment.path("mimeType").asString()).isEqualTo("image/png");
    String path = path(attachment);
    Answer file = owner.get(path).expect(200);
    assertThat(file.bytes()).isEqualTo(Uploads.PNG);
    assertThat(file.header("Content-Type").orElse("")).startsWith("image/png");
    assertThat(file.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(file.header("Content-Disposition").orElse("")).doesNotContain("..", "/");
    SharedPlatform.anyone().get(path).expect(401);
    assertThat(Uploads.part(owner, "other", "a.png", Uploads.PNG).status()).isIn(400, 422);
  }

  @Test
  void aLargePictureHasAThumbnail() throws IOException {
    var photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB), "png", photo);
    JsonNode attachment =
        Uploads.file(owner, "photo.png", photo.toByteArray()).expect(201).json().path("attachment");
    assertThat(attachment.path("width").asInt()).isEqualTo(2_000);
    assertThat(attachment.path("thumbnailUrl").asString())
        .isEqualTo(path(attachment) + "?size=thumbnail");

    Answer thumbnail = owner.get(attachment.path("thumbnailUrl").asString()).expect(200);

    assertThat(thumbnail.header("Content-Type").orElse("")).startsWith("image/jpeg");
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
    assertThat(small.getWidth()).isEqualTo(640);
    assertThat(small.getHeight()).isEqualTo(320);
    assertThat(owner.get(path(attachment)).expect(200).bytes()).isEqualTo(photo.toByteArray());
    owner.get(path(attachment) + "?size=gigantic").expect(400);
  }

  @Test
  void aSmallPictureStandsForItsThumbnail() {
    JsonNode attachment = upload();
    assertThat(attachment.path("thumbnailUrl").isNull()).isTrue();
    Answer file = owner.get(path(attachment) + "?size=thumbnail").expect(200);
    assertThat(file.bytes()).isEqualTo(Uploads.PNG);
  }

  @Test
  void aRangeBringsItsBytes() {
    String path = path(upload());
    int size = Uploads.PNG.length;
    assertPart(path, "bytes=0-3", 0, 4);
    assertPart(path, "bytes=4-", 4, size);
    assertPart(path, "bytes=4-99999", 4, size);
    assertPart(path, "bytes=-5", size - 5, size);
  }

  @Test
  void aRangeBehindTheEndIsRefusedAndNonsenseIsIgnored() {
    String path = path(upload());
    for (String behind :
        List.of("bytes=999-", "bytes=99999999999-", "bytes=999-1999", "bytes=-0")) {
      owner.with("Range", behind).get(path).expect(416);
    }
    for (String nonsense :
        List.of("bytes=abc", "bytes=-", "bytes=5-2", "lines=1-2", "x", "bytes=0-1,3-4")) {
      Answer whole = owner.with("Range", nonsense).get(path).expect(200);
      assertThat(whole.bytes()).isEqualTo(Uploads.PNG);
    }
  }

  private void assertPart(String path, String range, int from, int to) {
    Answer part = owner.with("Range", range).get(path).expect(206);
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(Uploads.PNG, from, to));
    assertThat(part.header("Content-Range"))
        .hasValue("bytes %d-%d/%d".formatted(from, to - 1, Uploads.PNG.length));
  }

  private JsonNode upload() {
    return Uploads.file(owner, "../evil.html", Uploads.PNG).expect(201).json().path("attachment");
  }

  private static String path(JsonNode attachment) {
    return "/api/media/" + attachment.path("id").asString();
  }
}
