package io.chatplatform.application.media.port.out;

import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A tenant's attachments: uploaded ones wait here for their message.
public interface AttachmentRepository {
  Optional<Attachment> find(AttachmentId id);

  /// Uploaded and not yet part of a message.
  List<Attachment> findUnsent(Collection<AttachmentId> ids);

  void insert(Attachment uploaded);

  void update(Attachment attachment);

  /// The message it is part of.
  Optional<MessageId> messageOf(AttachmentId id);
}
