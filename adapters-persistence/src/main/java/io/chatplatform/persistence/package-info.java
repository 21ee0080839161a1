/// PostgreSQL as the store: the pool, migrations, and the transaction in which a tenant's
/// repositories work.
@NullMarked
package io.chatplatform.persistence;

import org.jspecify.annotations.NullMarked;
