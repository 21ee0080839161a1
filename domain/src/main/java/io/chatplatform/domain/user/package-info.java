/// The people who work for a tenant, and what each may do.
@NullMarked
package io.chatplatform.domain.user;

import org.jspecify.annotations.NullMarked;
