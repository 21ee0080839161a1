/// What the inbound flow keeps in PostgreSQL beside messages.
@NullMarked
package io.chatplatform.persistence.inbound;

import org.jspecify.annotations.NullMarked;
