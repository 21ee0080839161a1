/// Messages to be sent, in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.outbox;

import org.jspecify.annotations.NullMarked;
