/// What agents send: sent once, in order: what it needs from outside.
@NullMarked
package io.chatplatform.application.outbound.port.out;

import org.jspecify.annotations.NullMarked;
