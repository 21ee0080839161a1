/// A tenant's team: what it needs from outside.
@NullMarked
package io.chatplatform.application.team.port.out;

import org.jspecify.annotations.NullMarked;
