/// Wires, starts and stops the platform.
@NullMarked
package io.chatplatform.bootstrap;

import org.jspecify.annotations.NullMarked;
