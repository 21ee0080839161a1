package io.chatplatform.persistence.s3;

import java.net.URI;

/// Where an S3-compatible store is. `pathStyle`: the bucket is named in the path
/// (`https://host/bucket/key`), else before the host (`https://bucket.host/key`). Never prints the
/// keys.
public record S3Settings(
    URI endpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  URI address(String key) {
    String authority = endpoint.getAuthority();
    String base = endpoint.getPath() == null ? "" : endpoint.getPath().replaceAll("/+$", "");
    return URI.create(
        pathStyle
            ? endpoint.getScheme() + "://" + authority + base + "/" + bucket + "/" + key
            : endpoint.getScheme() + "://" + bucket + "." + authority + base + "/" + key);
  }

  @Override
  public String toString() {
    return "S3Settings[" + endpoint + ", " + bucket + "]";
  }
}
