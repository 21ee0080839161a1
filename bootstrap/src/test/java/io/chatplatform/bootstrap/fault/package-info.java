/// What must survive: kills, cuts, restarts, several instances.
@NullMarked
package io.chatplatform.bootstrap.fault;

import org.jspecify.annotations.NullMarked;
