package io.chatplatform.persistence.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.testkit.MediaStoreContract;
import io.chatplatform.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a stand-in that checks signatures.
final class S3MediaStoreTest implements MediaStoreContract {
  private final S3Stub stub = new S3Stub();
  private final MediaKey key = MediaKey.of(new TenantId(Samples.id()), Samples.id());

  @TempDir private Path folder = Path.of("");

  @Override
  public MediaStore store() {
    return store(S3Stub.BUCKET, S3Stub.SECRET);
  }

  @AfterEach
  void nothingIsLeftOnDisk() throws IOException {
    stub.close();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aWrongSecretIsRefused() {
    MediaStore stranger = store(S3Stub.BUCKET, "guessed");

    assertThatThrownBy(() -> stranger.open(key)).hasMessageContaining("403");
    assertThatThrownBy(() -> stranger.write(key, new ByteArrayInputStream(new byte[1]), 1))
        .hasMessageContaining("SignatureDoesNotMatch");
  }

  @Test
  void aBucketThatIsNotThereIsAFaultAndNoMissingFile() {
    assertThatThrownBy(() -> store("other", S3Stub.SECRET).open(key))
        .hasMessageContaining("NoSuchBucket");
  }

  @Test
  void aStoreThatIsBusyForAMomentIsAskedAgain() throws Exception {
    stub.fail(2);
    store().write(key, new ByteArrayInputStream(new byte[] {1}), 1);
    assertThat(store().open(key)).isPresent();

    stub.fail(3);
    assertThatThrownBy(() -> store().open(key)).hasMessageContaining("503");
  }

  @Test
  void theBucketIsNamedInThePathOrBeforeTheHost() {
    URI host = URI.create("https://s3.example.com/");
    var inPath = new S3Settings(host, "b", "r", "a", "s", true);
    var beforeHost = new S3Settings(host, "b", "r", "a", "s", false);

    assertThat(inPath.address("k/1")).hasToString("https://s3.example.com/b/k/1");
    assertThat(beforeHost.address("k/1")).hasToString("https://b.s3.example.com/k/1");
    assertThat(inPath.toString()).doesNotContain(inPath.secretKey() + "]");
  }

  /// The example of "Signature Calculations for the Authorization Header", GET Object.
  @Test
  void anExampleOfAmazonsIsSignedTheSame() {
    var signature =
        new SignatureV4(
            "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    var headers = new TreeMap<String, String>();
    headers.put("host", "examplebucket.s3.amazonaws.com");
    headers.put("range", "bytes=0-9");
    headers.put("x-amz-content-sha256", S3Client.EMPTY_SHA256);
    headers.put("x-amz-date", "20130524T000000Z");

    assertThat(signature.authorization("GET", "/test.txt", headers))
        .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    assertThat(signature.toString()).doesNotContain("EXAMPLE");
  }

  private MediaStore store(String bucket, String secret) {
    return new S3MediaStore(stub.settings(bucket, secret), folder);
  }
}
