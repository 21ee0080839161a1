/// What can be thrown away, in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.operations;

import org.jspecify.annotations.NullMarked;
