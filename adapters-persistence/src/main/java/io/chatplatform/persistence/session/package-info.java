/// Sessions and their refresh tokens in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.session;

import org.jspecify.annotations.NullMarked;
