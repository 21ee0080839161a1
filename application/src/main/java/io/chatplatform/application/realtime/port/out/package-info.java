/// Telling clients what changed: what it needs from outside.
@NullMarked
package io.chatplatform.application.realtime.port.out;

import org.jspecify.annotations.NullMarked;
