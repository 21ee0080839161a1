/// Connecting accounts: what may be asked.
@NullMarked
package io.chatplatform.application.connection.port.in;

import org.jspecify.annotations.NullMarked;
