/// Tenants in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.tenant;

import org.jspecify.annotations.NullMarked;
