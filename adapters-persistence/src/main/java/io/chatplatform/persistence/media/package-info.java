/// What is known of attachments, in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.media;

import org.jspecify.annotations.NullMarked;
