package io.chatplatform.application.media;

import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import java.util.UUID;

/// Where a file is kept: by its tenant and its id, which nobody outside chooses, the thing itself
/// and the thumbnail of it apart.
public record MediaKey(TenantId tenant, UUID id, Rendition rendition) {

  public enum Rendition {
    ORIGINAL,
    THUMBNAIL
  }

  public static MediaKey of(TenantId tenant, AttachmentId id) {
    return of(tenant, id.value());
  }

  public static MediaKey of(TenantId tenant, UUID id) {
    return new MediaKey(tenant, id, Rendition.ORIGINAL);
  }

  public MediaKey thumbnail() {
    return new MediaKey(tenant, id, Rendition.THUMBNAIL);
  }
}
