/// Telling clients what changed: what may be asked.
@NullMarked
package io.chatplatform.application.realtime.port.in;

import org.jspecify.annotations.NullMarked;
