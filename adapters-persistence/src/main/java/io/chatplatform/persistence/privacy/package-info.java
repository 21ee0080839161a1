/// Where people are known, and what became of their wish to be forgotten, in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.privacy;

import org.jspecify.annotations.NullMarked;
