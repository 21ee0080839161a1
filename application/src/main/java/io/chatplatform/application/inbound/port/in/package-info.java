/// What channels deliver: nothing lost, nothing twice: what may be asked.
@NullMarked
package io.chatplatform.application.inbound.port.in;

import org.jspecify.annotations.NullMarked;
