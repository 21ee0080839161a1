/// Messages in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.message;

import org.jspecify.annotations.NullMarked;
