/// What platforms say of customers, in PostgreSQL.
@NullMarked
package io.chatplatform.persistence.customer;

import org.jspecify.annotations.NullMarked;
