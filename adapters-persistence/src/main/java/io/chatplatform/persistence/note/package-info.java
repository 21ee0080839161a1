/// Notes in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.note;

import org.jspecify.annotations.NullMarked;
