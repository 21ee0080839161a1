/// Watching the running system: what it needs from outside.
@NullMarked
package io.chatplatform.application.operations.port.out;

import org.jspecify.annotations.NullMarked;
