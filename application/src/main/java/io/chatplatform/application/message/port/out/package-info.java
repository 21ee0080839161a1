/// Sending and reading messages: what it needs from outside.
@NullMarked
package io.chatplatform.application.message.port.out;

import org.jspecify.annotations.NullMarked;
