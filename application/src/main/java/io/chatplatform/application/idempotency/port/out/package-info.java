/// The same request twice, one effect: what it needs from outside.
@NullMarked
package io.chatplatform.application.idempotency.port.out;

import org.jspecify.annotations.NullMarked;
