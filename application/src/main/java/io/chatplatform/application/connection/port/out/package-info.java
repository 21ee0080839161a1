/// Connecting accounts: what it needs from outside.
@NullMarked
package io.chatplatform.application.connection.port.out;

import org.jspecify.annotations.NullMarked;
