/// What agents send: sent once, in order: what may be asked.
@NullMarked
package io.chatplatform.application.outbound.port.in;

import org.jspecify.annotations.NullMarked;
