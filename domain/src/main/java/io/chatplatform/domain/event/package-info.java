/// What changed for a tenant, in order.
@NullMarked
package io.chatplatform.domain.event;

import org.jspecify.annotations.NullMarked;
