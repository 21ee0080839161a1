/// A tenant's users in PostgreSQL, and whose an e-mail address is.
@NullMarked
package io.chatplatform.persistence.user;

import org.jspecify.annotations.NullMarked;
