/// Connections in PostgreSQL, and whose an account is.
@NullMarked
package io.chatplatform.persistence.connection;

import org.jspecify.annotations.NullMarked;
