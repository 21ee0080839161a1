/// What channels deliver: nothing lost, nothing twice: what it needs from outside.
@NullMarked
package io.chatplatform.application.inbound.port.out;

import org.jspecify.annotations.NullMarked;
