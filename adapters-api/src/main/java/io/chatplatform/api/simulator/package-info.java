/// A customer's own system, played in memory.
@NullMarked
package io.chatplatform.api.simulator;

import org.jspecify.annotations.NullMarked;
