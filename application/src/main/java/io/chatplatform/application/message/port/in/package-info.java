/// Sending and reading messages: what may be asked.
@NullMarked
package io.chatplatform.application.message.port.in;

import org.jspecify.annotations.NullMarked;
