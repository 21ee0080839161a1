/// What each port is bound to (Dagger).
@NullMarked
package io.chatplatform.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
